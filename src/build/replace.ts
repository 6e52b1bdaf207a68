import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { sameBytes } from './same-bytes.ts'

/** What a build changed in the output folder, in files. */
export interface Changed {
  readonly written: number
  readonly unchanged: number
  readonly deleted: number
}

/**
 * Makes the output folder equal to the staged one, and removes the latter. Files whose bytes are the
 * same stay as they are, so that a copy to a host moves only what changed.
 */
export async function replaceFolder(staged: string, output: string): Promise<Changed> {
  const wanted = await filesOf(staged)
  const present = new Set(await filesOf(output))
  let written = 0
  for (const file of wanted) {
    if (present.delete(file) && sameBytes(join(staged, file), join(output, file))) continue
    mkdirSync(dirname(join(output, file)), { recursive: true })
    renameSync(join(staged, file), join(output, file))
    written += 1
  }
  for (const file of present) removeFile(output, file)
  await rm(staged, { recursive: true, force: true })
  return { written, unchanged: wanted.length - written, deleted: present.size }
}

/** Paths of all files of a folder, relative to it. A folder that does not exist has none. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** Removes a file, and the folders that are empty without it. */
function removeFile(output: string, file: string): void {
  rmSync(join(output, file))
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(output, folder))
    } catch {
      return // it holds something else
    }
  }
}
