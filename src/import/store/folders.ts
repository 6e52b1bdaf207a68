import { mkdir, readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'

/** Which files there were when the run began, each folder being listed once. */
export class Folders {
  readonly #listed = new Map<string, Promise<ReadonlySet<string>>>()
  readonly #made = new Map<string, Promise<unknown>>()

  async has(path: string): Promise<boolean> {
    const folder = dirname(path)
    let names = this.#listed.get(folder)
    if (names === undefined) {
      names = readdir(folder).then((all) => new Set(all), noNames)
      this.#listed.set(folder, names)
    }
    return (await names).has(basename(path))
  }

  /** Makes a folder, unless this run did so before. */
  async make(folder: string): Promise<void> {
    let made = this.#made.get(folder)
    if (made === undefined) {
      made = mkdir(folder, { recursive: true })
      this.#made.set(folder, made)
    }
    await made
  }
}

function noNames(error: NodeJS.ErrnoException): ReadonlySet<string> {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new Set()
  throw error
}
