import { closeSync, fstatSync, openSync, readSync, rmSync } from 'node:fs'
import { keyOf } from './key.ts'

/** Where something stands in a segment, in bytes. */
export interface Span {
  readonly start: number
  readonly length: number
}

/** What is read goes here: buffers of their own for a hundred thousand texts would be collected too late. */
let buffer = Buffer.allocUnsafe(1 << 16)

/** A file of a pack, open: its entries one after the other, their list, and the end, which proves the list. */
export class Segment {
  readonly #file: number

  constructor(file: number) {
    this.#file = file
  }

  /**
   * As many of the bytes as the file has. They are good until something else is read.
   *
   * @throws {Error} If the file cannot be read.
   */
  read({ start, length }: Span): Buffer {
    if (length > buffer.length) buffer = Buffer.allocUnsafe(2 * length)
    return buffer.subarray(0, readSync(this.#file, buffer, 0, length, start))
  }

  /** In bytes. */
  size(): number {
    return fstatSync(this.#file).size
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** A segment as it was finished once, and where its entries stand, by key. */
export interface FinishedSegment {
  readonly path: string
  readonly segment: Segment
  readonly spans: ReadonlyMap<string, Span>
}

/** SHA-256 in hex, the start of the list in bytes, and a line end after each. */
const startDigits = 15
const endLength = 64 + 1 + startDigits + 1

/** @returns `undefined` if the file is not there, not whole, or of another program. */
export function openSegment(path: string, program: string): FinishedSegment | undefined {
  try {
    const segment = new Segment(openSync(path, 'r'))
    const spans = readListIfWhole(segment, program)
    if (spans !== undefined) return { path, segment, spans }
    segment.close()
  } catch {
    // It was taken away.
  }
  return undefined
}

/** Takes a file away. Whoever else has it open can still read it. */
export function removeSegment({ path, segment }: FinishedSegment): void {
  segment.close()
  rmSync(path, { force: true })
}

/**
 * The list and the end of a segment.
 *
 * @param start Where they will stand.
 */
export function listOf(spans: ReadonlyMap<string, Span>, start: number, program: string): string {
  const lines = [...spans].map(([key, span]) => `${key} ${span.start} ${span.length}\n`).join('')
  const where = String(start).padStart(startDigits, '0')
  return `${lines}${keyOf(program, where, lines)}\n${where}\n`
}

function readListIfWhole(segment: Segment, program: string): ReadonlyMap<string, Span> | undefined {
  try {
    return readList(segment, program)
  } catch {
    return undefined // a folder, or a disk that fails
  }
}

function readList(segment: Segment, program: string): ReadonlyMap<string, Span> | undefined {
  const endStart = segment.size() - endLength
  if (endStart < 0) return undefined
  const end = segment.read({ start: endStart, length: endLength }).toString('latin1')
  const [proof = '', where = ''] = end.split('\n')
  const start = Number(where)
  if (!(start <= endStart)) return undefined
  const lines = segment.read({ start, length: endStart - start }).toString('latin1')
  if (keyOf(program, where, lines) !== proof) return undefined
  return new Map(lines.split('\n').slice(0, -1).map(spanOf))
}

function spanOf(line: string): readonly [string, Span] {
  const [key = '', start, length] = line.split(' ')
  return [key, { start: Number(start), length: Number(length) }]
}
