import { hash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Differences } from './differences.ts'
import type { Stamp } from './inventory.ts'
import type { RecordTable } from './record-table.ts'
import { recordsIn, type Note } from './records.ts'

/** The folder of a site, and what the last edition wrote down of it. */
export interface Place {
  readonly folder: string
  /** It may be lost. */
  readonly recordsFile: string
}

/** What the thread found out. */
export interface Seen {
  /** The bytes of the records, if they are right. */
  readonly records: Uint8Array | undefined
  readonly differences: Differences
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
  const standing = once(thread, 'message').then(([seen]: readonly Seen[]) => {
    if (seen === undefined) throw new Error(`${place.folder} was looked at in vain.`)
    return new Standing(place.folder, seen)
  })
  return { standing, stop: () => void thread.terminate() }
}

/** What stands in the folder of a site, and what is known of it. */
export class Standing {
  readonly #folder: string
  /** What the last edition put there. */
  readonly recorded: RecordTable
  readonly #others: ReadonlyMap<string, Stamp>
  readonly #missing: ReadonlySet<string>
  /** What the last edition noted, if all that it put there stands as it was, and nothing else does. */
  readonly note: Note | undefined

  constructor(folder: string, { records, differences: { others, missing } }: Seen) {
    const { files, note } = recordsIn(records)
    this.#folder = folder
    this.recorded = files
    this.#others = others
    this.#missing = missing
    const isAsLeft = files.paths.length > 0 && others.size === 0 && missing.size === 0
    this.note = isAsLeft ? note : undefined
  }

  /** Paths of all files, whoever put them there. */
  get paths(): readonly string[] {
    return [...this.recorded.paths.filter((path) => !this.#missing.has(path)), ...this.strangers]
  }

  /** Paths of files that the last edition did not put there. */
  get strangers(): readonly string[] {
    return [...this.#others.keys()].filter((path) => this.recorded.placeOf(path) === undefined)
  }

  /** Whether a file that was recorded stands no more. */
  isMissing(path: string): boolean {
    return this.#missing.has(path)
  }

  /** Whether nothing stands. */
  get isEmpty(): boolean {
    return this.#others.size === 0 && this.recorded.paths.length === this.#missing.size
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8')
  }

  stamp(path: string): Stamp | undefined {
    const place = this.known(path)
    return place === undefined ? this.#others.get(path) : this.recorded.stamp(place)
  }

  /** The place of the record of a file that nobody has touched since it was published. */
  known(path: string): number | undefined {
    return this.#others.has(path) || this.#missing.has(path)
      ? undefined
      : this.recorded.placeOf(path)
  }

  /**
   * The places of all files below a folder that were published with one key; none if one of them is no longer
   * what it was.
   *
   * @param folder With a slash at its end.
   */
  group(folder: string, key: string): readonly number[] {
    const places: number[] = []
    for (let place = this.recorded.firstFrom(folder); ; place += 1) {
      const path = this.recorded.paths[place]
      if (path === undefined || !path.startsWith(folder)) return places
      if (!this.recorded.hasKey(place, key)) continue
      if (this.known(path) === undefined) return []
      places.push(place)
    }
  }

  /** Whether these bytes stand at a path already. What nobody knows is read. */
  holds(
    path: string,
    { size, sha256 }: { readonly size: number; readonly sha256: string },
  ): boolean {
    if (this.stamp(path)?.size !== size) return false
    const place = this.known(path)
    return sha256 === (place === undefined ? this.#hashOf(path) : this.recorded.sha256(place))
  }

  #hashOf(path: string): string {
    return hash('sha256', readFileSync(join(this.#folder, path)))
  }
}
