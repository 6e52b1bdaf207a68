import { randomBytes } from 'node:crypto'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Folders } from './folders.ts'

const prefix = '.import-'

/**
 * Writes a file so that it is there whole or not at all, even if the process is killed.
 *
 * @param folder Holds the file while it is being written; on the same file system as the file.
 */
export async function writeWhole(
  folder: string,
  path: string,
  content: string | Uint8Array,
  folders: Folders,
): Promise<void> {
  const temporary = join(folder, `${prefix}${randomBytes(8).toString('hex')}.tmp`)
  await folders.make(dirname(path))
  await writeFile(temporary, content)
  await rename(temporary, path)
}

/** Deletes what a killed run left half-written. Call it only while no other run is under way. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder)
  const left = names.filter((name) => name.startsWith(prefix) && name.endsWith('.tmp'))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}
