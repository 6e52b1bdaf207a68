import { hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isForsaken, isUnfinished, namesIn } from './files.ts'
import { SegmentWriter } from './segment-writer.ts'
import {
  openSegment,
  removeSegment,
  type FinishedSegment,
  type Segment,
  type Span,
} from './segment.ts'

/** Each segment is a file that stays open; beyond this number the small ones are put together. */
const mostSegments = 16

/** Before each text stand a proof of all that follows, and the key: SHA-256 in hex, both. */
const proofEnd = 64
const keyEnd = 128

interface Place {
  readonly segment: Segment
  readonly span: Span
}

/**
 * Long texts by key, which stay on disk until somebody asks for them. Each build adds a file of its own,
 * a segment, and no file is ever written again, so that builds at the same time do not disturb each other.
 * A text that is not there, or not whole, is as if it had never been added.
 */
export class Pack {
  readonly #folder: string
  readonly #program: string
  readonly #places = new Map<string, Place>()
  readonly #segments = new Set<FinishedSegment>()
  #isLoaded = false
  /** Files that are no segments of this program. */
  #strangers: readonly string[] = []
  #writer: SegmentWriter | undefined

  /** @param program Hash of the code that makes the texts. Those of other code are forgotten. */
  constructor(folder: string, program: string) {
    this.#folder = folder
    this.#program = program
  }

  read(key: string): string | undefined {
    if (!this.#places.has(key)) this.#load()
    const place = this.#places.get(key)
    const text = place && this.#textAt(place, key)
    if (text === undefined) this.#places.delete(key)
    return text
  }

  /** @throws {Error} If it cannot be written. */
  append(key: string, text: string): void {
    const writer = (this.#writer ??= new SegmentWriter(this.#folder))
    const span = writer.append(key, hash('sha256', key + text) + key + text)
    this.#places.set(key, { segment: writer.segment, span })
  }

  /**
   * Keeps what was added, and takes away what is dead once it is more than half of all.
   *
   * @param live Keys of the texts that are kept.
   * @throws {Error} If it cannot be written; what was kept before is still there.
   */
  save(live: ReadonlySet<string>): void {
    if (this.#writer === undefined) return
    this.#load()
    this.#finish()
    this.#compact(live)
    for (const path of this.#strangers) rmSync(path, { recursive: true, force: true })
    this.#strangers = []
  }

  #textAt({ segment, span }: Place, key: string): string | undefined {
    try {
      if (segment === this.#writer?.segment) this.#writer.flush()
      const bytes = segment.read(span)
      const isWhole =
        bytes.toString('latin1', 0, proofEnd) === hash('sha256', bytes.subarray(proofEnd)) &&
        bytes.toString('latin1', proofEnd, keyEnd) === key
      return isWhole ? bytes.toString('utf8', keyEnd) : undefined
    } catch {
      return undefined
    }
  }

  #finish(): void {
    if (this.#writer !== undefined) this.#segments.add(this.#writer.finish(this.#program))
    this.#writer = undefined
  }

  /** Finds out what earlier builds have added. */
  #load(): void {
    if (this.#isLoaded) return
    this.#isLoaded = true
    const paths = namesIn(this.#folder).map((name) => join(this.#folder, name))
    const finished = paths.filter((path) => !isUnfinished(path))
    const opened = finished.flatMap((path) => openSegment(path, this.#program) ?? [])
    for (const one of opened) {
      this.#segments.add(one)
      for (const [key, span] of one.spans)
        if (!this.#places.has(key)) this.#places.set(key, { segment: one.segment, span })
    }
    const known = new Set(opened.map(({ path }) => path))
    this.#strangers = [
      ...finished.filter((path) => !known.has(path)),
      ...paths.filter((path) => isForsaken(path)),
    ]
  }

  /** Writes what is live in some segments once more, and takes the segments away. */
  #compact(live: ReadonlySet<string>): void {
    const moving = this.#toMove(live)
    if (moving.length === 0) return
    const from = new Set(moving.map(({ segment }) => segment))
    for (const [key, { segment }] of this.#places) {
      const text = from.has(segment) ? this.read(key) : undefined
      if (text !== undefined) this.append(key, text)
    }
    this.#finish()
    for (const old of moving) {
      this.#segments.delete(old)
      removeSegment(old)
    }
  }

  /** All segments if more than half of them is dead; all but the largest if they are too many. */
  #toMove(live: ReadonlySet<string>): readonly FinishedSegment[] {
    let alive = 0
    for (const [key, { span }] of this.#places) {
      if (live.has(key)) alive += span.length
      else this.#places.delete(key)
    }
    const sizes = new Map([...this.#segments].map((one) => [one, one.segment.size()]))
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    if (alive < total / 2) return [...this.#segments]
    if (sizes.size <= mostSegments) return []
    const bySize = [...sizes].toSorted(([, a], [, b]) => b - a)
    return bySize.slice(1).map(([one]) => one)
  }
}
