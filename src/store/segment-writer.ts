import { randomUUID } from 'node:crypto'
import { mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { unfinishedPath } from './files.ts'
import { listOf, Segment, type FinishedSegment, type Span } from './segment.ts'

/** What is written at once, in bytes, unless an entry is longer: each call takes its time. */
const chunkSize = 1 << 20

/** UTF-8 takes so many bytes for a UTF-16 unit at most. */
const longestUnit = 3

/** A segment to which entries are added, in a file of its own that has no name yet. */
export class SegmentWriter {
  readonly segment: Segment
  readonly #path: string
  /** Until it is finished. */
  readonly #unfinished: string
  readonly #file: number
  readonly #spans = new Map<string, Span>()
  /** What is not written yet begins it, and follows what is. */
  #buffer = Buffer.allocUnsafe(chunkSize)
  #pending = 0
  #written = 0

  /** @throws {Error} If the file cannot be made. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#path = join(folder, randomUUID())
    this.#unfinished = unfinishedPath(this.#path)
    this.#file = openSync(this.#unfinished, 'wx+')
    this.segment = new Segment(this.#file)
  }

  /** @throws {Error} If the disk is full. */
  append(key: string, entry: string): Span {
    const start = this.#written + this.#pending
    const span = { start, length: this.#add(entry) }
    this.#spans.set(key, span)
    return span
  }

  /**
   * Writes what was added, so that it can be read.
   *
   * @throws {Error} If the disk is full.
   */
  flush(): void {
    if (this.#pending === 0) return
    for (let done = 0; done < this.#pending;) {
      const rest = this.#pending - done
      done += writeSync(this.#file, this.#buffer, done, rest, this.#written + done)
    }
    this.#written += this.#pending
    this.#pending = 0
  }

  /**
   * Adds the list of what was added, and gives the file its name. Nothing can be added any more.
   *
   * @throws {Error} If the disk is full.
   */
  finish(program: string): FinishedSegment {
    this.flush()
    this.#add(listOf(this.#spans, this.#written, program))
    this.flush()
    renameSync(this.#unfinished, this.#path)
    return { path: this.#path, segment: this.segment, spans: this.#spans }
  }

  /** @returns How many bytes it takes. */
  #add(text: string): number {
    const most = text.length * longestUnit
    if (this.#pending + most > this.#buffer.length) this.flush()
    if (most > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(most)
    const length = this.#buffer.write(text, this.#pending)
    this.#pending += length
    return length
  }
}
