import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventory, sameStamp, type Stamp } from './inventory.ts'
import { readRecords, type Record } from './records.ts'

/** What stands in the folder of a site, and what is known of it. */
export class Standing {
  readonly #folder: string
  readonly #stamps: ReadonlyMap<string, Stamp>
  /** What the last edition put there. */
  readonly #recorded: ReadonlyMap<string, Record>
  /** The same, as far as nobody has touched it since. */
  readonly #known: ReadonlyMap<string, Record>
  #groups: ReadonlyMap<string, readonly (readonly [string, Record])[]> | undefined
  /** What the last edition noted, if all that it put there stands as it was, and nothing else does. */
  readonly note: string | undefined

  /** @param recordsFile What the last edition wrote down. It may be lost. */
  constructor(folder: string, recordsFile: string) {
    const { files, note } = readRecords(recordsFile)
    this.#folder = folder
    this.#stamps = inventory(folder)
    this.#recorded = files
    this.#known = new Map(
      Array.from(files).filter(([path, record]) => {
        const stamp = this.#stamps.get(path)
        return stamp !== undefined && sameStamp(stamp, record)
      }),
    )
    const counts = [files.size, this.#known.size, this.#stamps.size]
    this.note = files.size > 0 && new Set(counts).size === 1 ? note : undefined
  }

  /** Paths of all files, whoever put them there. */
  get paths(): readonly string[] {
    return [...this.#stamps.keys()]
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8')
  }

  stamp(path: string): Stamp | undefined {
    return this.#stamps.get(path)
  }

  /** A file that nobody has touched since it was published. */
  known(path: string): Record | undefined {
    return this.#known.get(path)
  }

  /** All files that were published with one key; none if one of them is no longer what it was. */
  group(key: string): readonly (readonly [path: string, Record])[] {
    this.#groups ??= Map.groupBy(this.#recorded, ([, record]) => record.key)
    const files = this.#groups.get(key) ?? []
    return files.every(([path]) => this.#known.has(path)) ? files : []
  }

  /** Whether these bytes stand at a path already. What nobody knows is read. */
  holds(path: string, { size, sha256 }: Pick<Record, 'size' | 'sha256'>): boolean {
    if (this.#stamps.get(path)?.size !== size) return false
    const known = this.#known.get(path)?.sha256
    return (known ?? hash('sha256', readFileSync(join(this.#folder, path)))) === sha256
  }
}
