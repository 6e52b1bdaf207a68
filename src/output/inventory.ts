import { lstatSync } from 'node:fs'
import { leavesOf } from '../tree.ts'

/** What tells a file from one that was written over it, without reading it. */
export interface Stamp {
  /** In bytes. */
  readonly size: number
  /** When its bytes changed, in milliseconds since 1970. */
  readonly mtime: number
  /** When anything of it changed, its name too: nobody can set it back. */
  readonly ctime: number
}

/** Of a link it is that of the link itself, wherever it leads. */
export function stampOf(file: string): Stamp {
  const { size, mtimeMs, ctimeMs } = lstatSync(file)
  return { size, mtime: mtimeMs, ctime: ctimeMs }
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime
}

/**
 * Paths of all files of a folder, links too, relative to it and with slashes. A folder that is not there
 * has none.
 */
export function filesOf(folder: string): readonly string[] {
  return leavesOf(folder).map(({ path }) => path)
}
