import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** What ends the name of a file that is being written. */
const unfinished = '.unfinished'

/** How long nothing that still goes on takes, in milliseconds. */
const longest = 60 * 60_000

/** Where a file is written before it gets its name: another place each time. */
export function unfinishedPath(path: string): string {
  return `${path}.${randomUUID()}${unfinished}`
}

/** Whether a file was being written when its process was ended. */
export function isForsaken(path: string): boolean {
  if (!isUnfinished(path)) return false
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - changed > longest
}

export function isUnfinished(path: string): boolean {
  return path.endsWith(unfinished)
}

/**
 * Writes a file so that others see the old one or the new one, whole.
 *
 * @throws {Error} If it cannot be written.
 */
export function writeWhole(path: string, chunks: readonly Uint8Array[]): void {
  const beside = unfinishedPath(path)
  try {
    writeFileSync(beside, Buffer.concat(chunks))
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** `undefined` if the file is not there, or cannot be read. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** None if the folder is not there, or cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
