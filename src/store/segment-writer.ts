import { randomUUID } from 'node:crypto'
import { mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { unfinishedPath } from './files.ts'
import { listOf, Segment, type FinishedSegment, type Span } from './segment.ts'

/** What is written at once, in bytes: entries are short, and each call takes its time. */
const chunkSize = 1 << 20

/** A segment to which entries are added, in a file of its own that has no name yet. */
export class SegmentWriter {
  readonly segment: Segment
  readonly #path: string
  readonly #file: number
  readonly #spans = new Map<string, Span>()
  /** What is not written yet, and follows what is. */
  #chunks: Uint8Array[] = []
  #pending = 0
  #written = 0

  /** @throws {Error} If the file cannot be made. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#path = join(folder, randomUUID())
    this.#file = openSync(unfinishedPath(this.#path), 'wx+')
    this.segment = new Segment(this.#file)
  }

  /** @throws {Error} If the disk is full. */
  append(key: string, entry: Uint8Array): Span {
    const span = { start: this.#written + this.#pending, length: entry.length }
    this.#spans.set(key, span)
    this.#chunks.push(entry)
    this.#pending += entry.length
    if (this.#pending >= chunkSize) this.flush()
    return span
  }

  /**
   * Writes what was added, so that it can be read.
   *
   * @throws {Error} If the disk is full.
   */
  flush(): void {
    if (this.#pending === 0) return
    const bytes = Buffer.concat(this.#chunks)
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done)
    this.#written += bytes.length
    this.#chunks = []
    this.#pending = 0
  }

  /**
   * Adds the list of what was added, and gives the file its name. Nothing can be added any more.
   *
   * @throws {Error} If the disk is full.
   */
  finish(program: string): FinishedSegment {
    this.flush()
    this.#chunks = [Buffer.from(listOf(this.#spans, this.#written, program))]
    this.#pending = this.#chunks[0]?.length ?? 0
    this.flush()
    renameSync(unfinishedPath(this.#path), this.#path)
    return { path: this.#path, segment: this.segment, spans: this.#spans }
  }
}
