import { TableWriter, type Record, type RecordTable } from './record-table.ts'
import type { Stamp } from './inventory.ts'

/** A file of the edition. */
export interface EditionFile {
  /** Relative to the folder, with slashes: `news/index.html`. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
}

/** What is known of a file that was put into an edition. */
type Put = Omit<Record, keyof Stamp> & Pick<Stamp, 'size'>

/** What is done with each file. */
interface Visitor {
  /** @param place Of its record. */
  readonly kept: (path: string, place: number) => void
  readonly put: (path: string, put: Put) => void
}

/** The files of an edition: those that are kept of what was recorded, and those that were put into it. */
export class Contents {
  readonly #recorded: RecordTable
  /** By place: 1 if the file is kept. */
  readonly #kept: Uint8Array
  /** Those of kept files that have others now, by place. */
  readonly #glances = new Map<number, string>()
  readonly #put = new Map<string, Put>()
  /** The paths of what was put, of which only the last ones are not in order. */
  #putPaths: string[] = []

  constructor(recorded: RecordTable) {
    this.#recorded = recorded
    this.#kept = new Uint8Array(recorded.paths.length)
  }

  /**
   * Keeps a file that was recorded, unless another was put there.
   *
   * @param glance If it has another one.
   */
  keep(place: number, glance = ''): void {
    if (this.#put.has(this.#recorded.paths[place] ?? '')) return
    this.#kept[place] = 1
    if (glance !== '') this.#glances.set(place, glance)
  }

  put(path: string, file: Put): void {
    const place = this.#recorded.placeOf(path)
    if (place !== undefined) this.#kept[place] = 0
    if (!this.#put.has(path)) this.#putPaths.push(path)
    this.#put.set(path, file)
  }

  has(path: string): boolean {
    if (this.#put.has(path)) return true
    const place = this.#recorded.placeOf(path)
    return place !== undefined && this.#kept[place] === 1
  }

  /** The paths of recorded files that were neither kept nor replaced. */
  dropped(): readonly string[] {
    return this.#recorded.paths.filter(
      (path, place) => this.#kept[place] === 0 && !this.#put.has(path),
    )
  }

  /** How many files were kept. */
  get kept(): number {
    return this.#kept.reduce((sum, one) => sum + one, 0)
  }

  /** The paths of all files, sorted. */
  paths(): readonly string[] {
    const paths: string[] = []
    const add = (path: string): void => void paths.push(path)
    this.#visit({ kept: add, put: add })
    return paths
  }

  /** All files by path. */
  files(): readonly EditionFile[] {
    const recorded = this.#recorded
    const files: EditionFile[] = []
    this.#visit({
      kept(path, place) {
        files.push({ path, size: recorded.size(place), sha256: recorded.sha256(place) })
      },
      put(path, { size, sha256 }) {
        files.push({ path, size, sha256 })
      },
    })
    return files
  }

  /** How many files there are, and how many bytes they have. */
  totals(): { readonly files: number; readonly bytes: number } {
    let [files, bytes] = [0, 0]
    const add = (size: number): void => {
      files += 1
      bytes += size
    }
    this.#visit({
      kept: (_, place) => add(this.#recorded.size(place)),
      put: (_, { size }) => add(size),
    })
    return { files, bytes }
  }

  /** @param stampOf Looks at a file that was put. */
  records(stampOf: (path: string) => Stamp): RecordTable {
    const table = new TableWriter(this.kept + this.#put.size)
    this.#visit({
      kept: (_, place) => table.copy(this.#recorded, place, this.#glances.get(place)),
      put: (path, file) => table.add(path, { ...file, ...stampOf(path) }),
    })
    return table.finish()
  }

  #visit({ kept, put }: Visitor): void {
    let place = 0
    const visitKept = (end: number): void => {
      for (; place < end; place += 1) {
        if (this.#kept[place] === 1) kept(this.#recorded.paths[place] ?? '', place)
      }
    }
    this.#putPaths = this.#putPaths.toSorted()
    for (const path of this.#putPaths) {
      visitKept(this.#recorded.firstFrom(path))
      const file = this.#put.get(path)
      if (file !== undefined) put(path, file)
    }
    visitKept(this.#recorded.paths.length)
  }
}
