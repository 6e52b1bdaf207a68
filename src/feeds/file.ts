import type { Path } from '../urls.ts'

/** A file of the site that machines read, complete. */
export interface MachineFile {
  readonly path: Path
  /** To be written as UTF-8. */
  readonly content: string
}
