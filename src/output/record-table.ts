import { countFirst } from '../halving.ts'
import type { Stamp } from './inventory.ts'

/** What a file was made from: SHA-256 in hex, or `''` if nobody said. */
export interface MadeFrom {
  /** Of all of it. */
  readonly key: string
  /** Of something that is found sooner: as long as it is the same, so is the key. */
  readonly glance: string
}

/** What is known of a file that was published. */
export interface Record extends Stamp, MadeFrom {
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
}

/** Where in a row each part begins, in bytes: three numbers, and three hashes of 32 bytes. */
const parts = { size: 0, mtime: 8, ctime: 16, sha256: 24, key: 56, glance: 88 } as const
export const rowLength = 120

/** Stands for none. */
const noHash = '0'.repeat(64)

/**
 * Records by path. A site has hundreds of thousands of files, of which most builds change a few: rows of
 * bytes are read, kept and written again without being looked into.
 */
export class RecordTable {
  /** Sorted. */
  readonly paths: readonly string[]
  /** One after the other, in the order of the paths. */
  readonly rows: Buffer
  #places: ReadonlyMap<string, number> | undefined

  constructor(paths: readonly string[], rows: Buffer) {
    this.paths = paths
    this.rows = rows
  }

  /** In which place the record of a path is, if there is one. */
  placeOf(path: string): number | undefined {
    this.#places ??= placesOf(this.paths)
    return this.#places.get(path)
  }

  /** The first place of a path that does not stand before another in the order of paths. */
  firstFrom(path: string): number {
    return countFirst(this.paths.length, (place) => (this.paths[place] ?? '') < path)
  }

  size(place: number): number {
    return this.rows.readDoubleLE(place * rowLength + parts.size)
  }

  stamp(place: number): Stamp {
    const row = place * rowLength
    return {
      size: this.size(place),
      mtime: this.rows.readDoubleLE(row + parts.mtime),
      ctime: this.rows.readDoubleLE(row + parts.ctime),
    }
  }

  sha256(place: number): string {
    return this.#hex(place * rowLength + parts.sha256)
  }

  /** Whether a file was made from the same. One of which nobody said so was not. */
  hasKey(place: number, key: string): boolean {
    return key !== '' && this.#hex(place * rowLength + parts.key) === key
  }

  hasGlance(place: number, glance: string): boolean {
    return glance !== '' && this.#hex(place * rowLength + parts.glance) === glance
  }

  #hex(start: number): string {
    return this.rows.toString('hex', start, start + 32)
  }
}

/** Writes a table, row by row, in the order of the paths. */
export class TableWriter {
  readonly #paths: string[] = []
  readonly #rows: Buffer

  /** @param most How many records there will be at most. */
  constructor(most: number) {
    this.#rows = Buffer.alloc(most * rowLength)
  }

  add(path: string, { size, mtime, ctime, sha256, key, glance }: Record): void {
    const row = this.#paths.length * rowLength
    this.#rows.writeDoubleLE(size, row + parts.size)
    this.#rows.writeDoubleLE(mtime, row + parts.mtime)
    this.#rows.writeDoubleLE(ctime, row + parts.ctime)
    this.#rows.write(sha256, row + parts.sha256, 'hex')
    this.#rows.write(key || noHash, row + parts.key, 'hex')
    this.#rows.write(glance || noHash, row + parts.glance, 'hex')
    this.#paths.push(path)
  }

  /** Adds what stands in a place of another table, with another glance if there is one. */
  copy({ paths, rows }: RecordTable, place: number, glance = ''): void {
    const [from, to] = [place * rowLength, this.#paths.length * rowLength]
    rows.copy(this.#rows, to, from, from + rowLength)
    if (glance !== '') this.#rows.write(glance, to + parts.glance, 'hex')
    this.#paths.push(paths[place] ?? '')
  }

  finish(): RecordTable {
    return new RecordTable(this.#paths, this.#rows.subarray(0, this.#paths.length * rowLength))
  }
}

function placesOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, path] of paths.entries()) places.set(path, place)
  return places
}
