import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, sameStamp, stampOf, type Stamp } from './inventory.ts'
import { readRecords, type Record } from './records.ts'

/** What stands in the folder of a site, and what is known of it. */
export class Standing {
  readonly #folder: string
  /** Paths of all files, whoever put them there. */
  readonly paths: readonly string[]
  /** What the last edition put there. */
  readonly #recorded: ReadonlyMap<string, Record>
  /** What stands otherwise than it was recorded, or was not. */
  readonly #others: ReadonlyMap<string, Stamp>
  /** What was recorded and stands no more. */
  readonly #missing: ReadonlySet<string>
  #groups: ReadonlyMap<string, readonly (readonly [string, Record])[]> | undefined
  /** What the last edition noted, if all that it put there stands as it was, and nothing else does. */
  readonly note: string | undefined

  /** @param recordsFile What the last edition wrote down. It may be lost. */
  constructor(folder: string, recordsFile: string) {
    const { files, note } = readRecords(recordsFile)
    this.#folder = folder
    this.#recorded = files
    this.paths = filesOf(folder)
    this.#others = this.#touched()
    this.#missing = this.#lost()
    const isAsLeft = files.size > 0 && this.#others.size === 0 && this.#missing.size === 0
    this.note = isAsLeft ? note : undefined
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8')
  }

  stamp(path: string): Stamp | undefined {
    return this.#others.get(path) ?? this.known(path)
  }

  /** A file that nobody has touched since it was published. */
  known(path: string): Record | undefined {
    return this.#others.has(path) || this.#missing.has(path) ? undefined : this.#recorded.get(path)
  }

  /** All files that were published with one key; none if one of them is no longer what it was. */
  group(key: string): readonly (readonly [path: string, Record])[] {
    this.#groups ??= Map.groupBy(this.#recorded, ([, record]) => record.key)
    const files = this.#groups.get(key) ?? []
    return files.every(([path]) => this.known(path) !== undefined) ? files : []
  }

  /** Whether these bytes stand at a path already. What nobody knows is read. */
  holds(path: string, { size, sha256 }: Pick<Record, 'size' | 'sha256'>): boolean {
    if (this.stamp(path)?.size !== size) return false
    const known = this.known(path)?.sha256
    return (known ?? hash('sha256', readFileSync(join(this.#folder, path)))) === sha256
  }

  #touched(): ReadonlyMap<string, Stamp> {
    const others = new Map<string, Stamp>()
    for (const path of this.paths) {
      const stamp = stampOf(join(this.#folder, path))
      const record = this.#recorded.get(path)
      if (record === undefined || !sameStamp(stamp, record)) others.set(path, stamp)
    }
    return others
  }

  #lost(): ReadonlySet<string> {
    const strangers = [...this.#others.keys()].filter((path) => !this.#recorded.has(path))
    if (this.paths.length - strangers.length === this.#recorded.size) return new Set()
    const there = new Set(this.paths)
    return new Set([...this.#recorded.keys()].filter((path) => !there.has(path)))
  }
}
