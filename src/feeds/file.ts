import type { Path } from '../urls.ts'

/** A file of the site that machines read, complete. */
export interface MachineFile {
  readonly path: Path
  /** To be written as UTF-8. */
  readonly content: string
}

/** A file that is made only if it is wanted. */
export interface MachineRecipe {
  readonly path: Path
  /**
   * Finds what the file is made from beside the newsroom and the code: as long as it is the same, so is the
   * file. `null` if nobody looks at that, because making the file takes no longer.
   */
  readonly inputs: (() => readonly unknown[]) | null
  /** Something that is found sooner: as long as it is the same, so are the inputs. */
  readonly glance?: string | undefined
  /** To be written as UTF-8. */
  readonly make: () => string
}
