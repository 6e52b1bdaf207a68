import { hash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Differences } from './differences.ts'
import type { Stamp } from './inventory.ts'
import { readRecords, type Note, type Record, type Records } from './records.ts'

/** The folder of a site, and what the last edition wrote down of it. */
export interface Place {
  readonly folder: string
  /** It may be lost. */
  readonly recordsFile: string
}

/** A look at a folder, which takes seconds if the site is large. */
export interface Look {
  readonly standing: Promise<Standing>
  /** Ends it before its time. */
  stop(): void
}

/** Looks at what stands in a folder, in a thread of its own. */
export function lookAt(place: Place): Look {
  const thread = new Worker(new URL('differences-thread.ts', import.meta.url), {
    workerData: place,
  })
  const standing = once(thread, 'message').then(([differences]: readonly Differences[]) => {
    if (differences === undefined) throw new Error(`${place.folder} was looked at in vain.`)
    return new Standing(place.folder, readRecords(place.recordsFile), differences)
  })
  return { standing, stop: () => void thread.terminate() }
}

/** What stands in the folder of a site, and what is known of it. */
export class Standing {
  readonly #folder: string
  /** Paths of all files, whoever put them there. */
  readonly paths: readonly string[]
  /** What the last edition put there. */
  readonly #recorded: ReadonlyMap<string, Record>
  readonly #others: ReadonlyMap<string, Stamp>
  readonly #missing: ReadonlySet<string>
  #groups: ReadonlyMap<string, readonly (readonly [string, Record])[]> | undefined
  /** What the last edition noted, if all that it put there stands as it was, and nothing else does. */
  readonly note: Note | undefined

  constructor(folder: string, { files, note }: Records, { others, missing }: Differences) {
    this.#folder = folder
    this.#recorded = files
    this.#others = others
    this.#missing = missing
    const strangers = [...others.keys()].filter((path) => !files.has(path))
    this.paths = [...[...files.keys()].filter((path) => !missing.has(path)), ...strangers]
    this.note = files.size > 0 && others.size === 0 && missing.size === 0 ? note : undefined
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
}
