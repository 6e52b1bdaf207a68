import { readdirSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'

/** Something in a folder that is no folder itself. */
export interface Leaf {
  /** Relative to the folder that was looked through, with slashes. */
  readonly path: string
  /** Whether it is a file; a link is none. */
  readonly isFile: boolean
}

/**
 * Everything below a folder, in no order. A folder that is not there holds nothing. One folder after the
 * other, because Node's own way through a tree looks at each twice.
 */
export function leavesOf(folder: string): readonly Leaf[] {
  const leaves: Leaf[] = []
  const folders = ['']
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const entry of entriesOf(`${folder}/${below}`)) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      else leaves.push({ path, isFile: entry.isFile() })
    }
  }
  return leaves
}

/** The path of a leaf in a folder, in the form of the system. To join in general takes as long as to look. */
export function pathOf(folder: string, { path }: Leaf): string {
  return folder === '.' || sep !== '/' ? join(folder, path) : `${folder}/${path}`
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
