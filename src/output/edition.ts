import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stampOf } from './inventory.ts'
import { closeJournal, completeEdition, moveWhole, stagedFile, stagingOf } from './journal.ts'
import { writeRecords, type Note, type Record } from './records.ts'
import type { Place, Standing } from './standing.ts'
import { inUtf8 } from './utf8.ts'

/** A file of the edition. */
export interface EditionFile {
  /** Relative to the folder, with slashes: `news/index.html`. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
}

/** What an edition changed in its folder, in files. */
export interface Changed {
  readonly written: number
  readonly unchanged: number
  readonly deleted: number
}

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
  readonly #wanted = new Map<string, Omit<Record, 'mtime' | 'ctime'>>()
  /** Files of this edition that do not stand yet. */
  readonly #staged = new Set<string>()
  readonly #foldersMade = new Set<string>()
  #kept = 0

  /** @param standing What stands in the folder, of which nobody else may have an edition under way. */
  constructor({ folder, recordsFile }: Place, standing: Standing) {
    this.#folder = folder
    this.#recordsFile = recordsFile
    this.standing = standing
  }

  /** What the last edition noted, if all that it put there stands as it was, and nothing else does. */
  get note(): Note | undefined {
    return this.standing.note
  }

  /** Keeps a file that was made from the same, if it stands. It is in the edition then. */
  keeps(path: string, key: string): boolean {
    const known = this.standing.known(path)
    if (known === undefined || known.key !== key) return false
    this.#keep(path, known)
    return true
  }

  /** Keeps all files that were made from the same, if they stand: what an index is made of, say. */
  keepsAll(key: string): boolean {
    const files = this.standing.group(key)
    for (const [path, record] of files) this.#keep(path, record)
    return files.length > 0
  }

  /** How many files were kept. */
  get kept(): number {
    return this.#kept
  }

  /**
   * Puts a file into the edition. One that stands with the same bytes stays as it is.
   *
   * @param key Hash of what it was made from, by which the next edition may keep it.
   */
  put(path: string, content: string | Uint8Array, key = ''): void {
    const bytes = typeof content === 'string' ? inUtf8(content) : content
    if (!this.#enter(path, bytes, key)) writeFileSync(this.#stage(path), bytes)
  }

  /** Puts a file into the edition that was made elsewhere on the same disk, by moving it. */
  adopt(path: string, file: string, key: string): void {
    if (!this.#enter(path, readFileSync(file), key)) renameSync(file, this.#stage(path))
  }

  has(path: string): boolean {
    return this.#wanted.has(path)
  }

  readNew(path: string): string {
    return readFileSync(stagedFile(this.#folder, path), 'utf8')
  }

  /** The paths of all files put or kept so far, sorted. */
  paths(): readonly string[] {
    return [...this.#wanted.keys()].toSorted()
  }

  /** All files put or kept so far, by path. */
  files(): readonly EditionFile[] {
    return this.paths().flatMap((path) => {
      const file = this.#wanted.get(path)
      return file === undefined ? [] : { path, size: file.size, sha256: file.sha256 }
    })
  }

  /** How many files were put or kept so far, and how many bytes they have. */
  totals(): { readonly files: number; readonly bytes: number } {
    let bytes = 0
    for (const { size } of this.#wanted.values()) bytes += size
    return { files: this.#wanted.size, bytes }
  }

  /** Whether a file of the edition does not stand yet as it is to be. */
  isNew(path: string): boolean {
    return this.#staged.has(path)
  }

  /** Files that stand and are not in the edition. */
  removed(): readonly string[] {
    return this.standing.paths.filter((path) => !this.#wanted.has(path))
  }

  /**
   * Makes the folder this edition.
   *
   * @param note For the next edition, see {@link note}.
   */
  publish(note: Note): Changed {
    const remove = this.removed()
    const changed = {
      written: this.#staged.size,
      unchanged: this.#wanted.size - this.#staged.size,
      deleted: remove.length,
    }
    if (this.standing.paths.length === 0) moveWhole(this.#folder)
    else if (changed.written + changed.deleted > 0) this.#moveIn(remove)
    this.#record(note)
    return changed
  }

  /** New files come first, so that nothing leads to one that is not there yet; others are replaced then. */
  #moveIn(remove: readonly string[]): void {
    const isThere = (path: string): boolean => this.standing.stamp(path) !== undefined
    const place = [...this.#staged].toSorted((a, b) => Number(isThere(a)) - Number(isThere(b)))
    mkdirSync(stagingOf(this.#folder), { recursive: true })
    closeJournal(this.#folder, { place, remove })
    completeEdition(this.#folder)
  }

  #record(note: Note): void {
    const files = new Map<string, Record>()
    for (const [path, wanted] of this.#wanted) {
      const standing = this.#staged.has(path) ? undefined : this.standing.stamp(path)
      const stamp = standing ?? stampOf(join(this.#folder, path))
      files.set(path, { ...wanted, mtime: stamp.mtime, ctime: stamp.ctime })
    }
    writeRecords(this.#recordsFile, { files, note })
  }

  /** @returns Whether the bytes stand already. */
  #enter(path: string, bytes: Uint8Array, key: string): boolean {
    const wanted = { key, size: bytes.length, sha256: hash('sha256', bytes) }
    this.#wanted.set(path, wanted)
    this.#staged.delete(path)
    return this.standing.holds(path, wanted)
  }

  #keep(path: string, record: Record): void {
    this.#wanted.set(path, record)
    this.#kept += 1
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
