import { randomBytes } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Folders } from './folders.ts'

const prefix = '.import-'

/**
 * Makes a file so that it is there whole or not at all, even if the process is killed.
 *
 * @param folder Holds the file while it is being made; on the same file system as the file.
 * @param make Makes the file at the path that it is given.
 */
export async function makeWhole(
  folder: string,
  path: string,
  make: (temporary: string) => Promise<void>,
  folders: Folders,
): Promise<void> {
  const temporary = join(folder, `${prefix}${randomBytes(8).toString('hex')}.tmp`)
  await folders.make(dirname(path))
  try {
    await make(temporary)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Deletes what a killed run left half-written. Call it only while no other run is under way. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder)
  const left = names.filter((name) => name.startsWith(prefix) && name.endsWith('.tmp'))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })))
}
