import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Contents } from './contents.ts'
import { stampOf } from './inventory.ts'
import {
  closeJournal,
  completeEdition,
  inOrderOfPlacing,
  movesWhole,
  stagedFile,
  stagingOf,
} from './journal.ts'
import { foldersAbove } from './place-file.ts'
import type { MadeFrom } from './record-table.ts'
import { writeRecords, type Note } from './records.ts'
import type { Place, Standing } from './standing.ts'
import { inUtf8 } from './utf8.ts'

/** What an edition changed in its folder, in files. */
export interface Changed {
  readonly written: number
  readonly unchanged: number
  readonly deleted: number
}

const unsaid: MadeFrom = { key: '', glance: '' }

/**
 * The next edition of the site that stands in a folder. What stands there already is kept, everything
 * else is made beside it, and all of it takes its place at once, when it is published. Until then, and
 * if it never is, the folder stays as it was.
 */
export class Edition {
  readonly #folder: string
  readonly #recordsFile: string
  /** What stands in the folder now. */
  readonly standing: Standing
  /** All files put or kept so far. */
  readonly contents: Contents
  /** Files of this edition that do not stand yet. */
  readonly #staged = new Set<string>()
  readonly #foldersMade = new Set<string>()

  /** @param standing What stands in the folder, of which nobody else may have an edition under way. */
  constructor({ folder, recordsFile }: Place, standing: Standing) {
    this.#folder = folder
    this.#recordsFile = recordsFile
    this.standing = standing
    this.contents = new Contents(standing.recorded)
  }

  /** What the last edition noted, if all that it put there stands as it was, and nothing else does. */
  get note(): Note | undefined {
    return this.standing.note
  }

  /** Keeps a file that was made from the same, if it stands. It is in the edition then. */
  keeps(path: string, { key, glance }: MadeFrom): boolean {
    const place = this.standing.known(path)
    if (place === undefined || !this.standing.recorded.hasKey(place, key)) return false
    this.contents.keep(place, glance)
    return true
  }

  /** As {@link keeps}, without the key. The file may have been made from the same even if this says no. */
  keepsAtAGlance(path: string, glance: string): boolean {
    const place = this.standing.known(path)
    if (place === undefined || !this.standing.recorded.hasGlance(place, glance)) return false
    this.contents.keep(place)
    return true
  }

  /**
   * Keeps all files below a folder that were made from the same, if they stand: what an index is made of, say.
   *
   * @param folder With a slash at its end.
   */
  keepsAll(folder: string, key: string): boolean {
    const places = this.standing.group(folder, key)
    for (const place of places) this.contents.keep(place)
    return places.length > 0
  }

  /**
   * Puts a file into the edition. One that stands with the same bytes stays as it is.
   *
   * @param from By which the next edition may keep it.
   */
  put(path: string, content: string | Uint8Array, from: MadeFrom = unsaid): void {
    const bytes = typeof content === 'string' ? inUtf8(content) : content
    if (!this.#enter(path, bytes, from)) writeFileSync(this.#stage(path), bytes)
  }

  /** Puts a file into the edition that was made elsewhere on the same disk, by moving it. */
  adopt(path: string, file: string, from: MadeFrom = unsaid): void {
    if (!this.#enter(path, readFileSync(file), from)) renameSync(file, this.#stage(path))
  }

  readNew(path: string): string {
    return readFileSync(stagedFile(this.#folder, path), 'utf8')
  }

  /** Whether a file of the edition does not stand yet as it is to be. */
  isNew(path: string): boolean {
    return this.#staged.has(path)
  }

  /** Files that stand and are not in the edition. */
  removed(): readonly string[] {
    const { standing, contents } = this
    return [
      ...contents.dropped().filter((path) => !standing.isMissing(path)),
      ...standing.strangers.filter((path) => !contents.has(path)),
    ]
  }

  /**
   * Makes the folder this edition.
   *
   * @param note For the next edition, see {@link note}.
   * @throws {Error} If a file of it is a folder of it as well; nothing has changed then.
   */
  publish(note: Note): Changed {
    expectNoFileAsFolder(this.contents.paths())
    const remove = this.removed()
    const written = this.#staged.size
    const deleted = remove.length
    const isMoved = this.standing.isEmpty && movesWhole(this.#folder)
    if (!isMoved && written + deleted > 0) this.#moveIn(remove)
    const files = this.contents.records((path) => {
      const standing = this.isNew(path) ? undefined : this.standing.stamp(path)
      return standing ?? stampOf(join(this.#folder, path))
    })
    writeRecords(this.#recordsFile, { files, note })
    return { written, unchanged: files.paths.length - written, deleted }
  }

  #moveIn(remove: readonly string[]): void {
    const isThere = (path: string): boolean => this.standing.stamp(path) !== undefined
    const place = inOrderOfPlacing([...this.#staged], isThere)
    mkdirSync(stagingOf(this.#folder), { recursive: true })
    closeJournal(this.#folder, { place, remove })
    completeEdition(this.#folder)
  }

  /** @returns Whether the bytes stand already. */
  #enter(path: string, bytes: Uint8Array, { key, glance }: MadeFrom): boolean {
    const file = { key, glance, size: bytes.length, sha256: hash('sha256', bytes) }
    this.contents.put(path, file)
    this.#staged.delete(path)
    return this.standing.holds(path, file)
  }

  /** Where a file waits, with the folders above it made. */
  #stage(path: string): string {
    const file = stagedFile(this.#folder, path)
    const folder = dirname(file)
    if (!this.#foldersMade.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.#foldersMade.add(folder)
    }
    this.#staged.add(path)
    return file
  }
}

function expectNoFileAsFolder(paths: readonly string[]): void {
  const files = new Set(paths)
  for (const path of paths) {
    const file = foldersAbove(path).find((folder) => files.has(folder))
    if (file !== undefined) throw new Error(`${file} is a file and a folder of one edition.`)
  }
}
