import type { SiteInputs } from '../archive/read.ts'
import type { Manifest } from '../publish/manifest.ts'

/** A publication, as its manifest tells. */
export interface Earlier {
  /** Where the manifest is: a file or an address. */
  readonly name: string
  readonly manifest: Manifest
}

/** What a build is asked for. */
export interface BuildOptions extends Pick<
  SiteInputs,
  'content' | 'day' | 'base' | 'drafts' | 'waiting'
> {
  /** A publication whose addresses must go on to answer. */
  readonly against?: Earlier
  /** The project's folder. */
  readonly root: string
  /** Folder that holds the site afterwards, and nothing else. */
  readonly output: string
  /** Is told, in a line, what does not keep the site from being built. */
  readonly warn?: (line: string) => void
  /** Called while files are made. */
  readonly onProgress?: (done: number, total: number) => void
  /** Called if another build into the same folder is under way, with its process id. */
  readonly onWait?: (process: string) => void
}
