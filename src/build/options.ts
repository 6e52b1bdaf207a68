import type { SiteInputs } from '../archive/read.ts'

/** What a build is asked for. */
export interface BuildOptions extends Pick<
  SiteInputs,
  'content' | 'day' | 'base' | 'drafts' | 'waiting'
> {
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
