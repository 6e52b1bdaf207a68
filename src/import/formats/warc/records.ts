import type { ByteStream } from './byte-stream.ts'
import { ChecksumError } from './gunzip.ts'
import { headersOf, type Headers } from './headers.ts'

/** A header of more lines is none, nor is so long a gap between two records. */
const mostLines = 1000

/** A record of an archive. */
export interface WarcRecord {
  readonly headers: Headers
  /** What is in it, or as much of that as was asked for. */
  readonly block: Buffer
  /** Bytes of all that is in it. */
  readonly length: number
  /** Why it cannot be relied on, such as `it breaks off after 10 of 20 bytes`. */
  readonly damage?: string
}

/** How the first line of each record begins. */
const mark = Buffer.from('WARC/')

/**
 * The records of an archive. Line ends may be CRLF, as the standard wants them, or LF. Behind a damaged
 * record, the next line that begins one is looked for.
 *
 * @param most How many bytes of a block are wanted.
 */
export async function* recordsOf(stream: ByteStream, most: number): AsyncGenerator<WarcRecord> {
  while (await stream.find(mark)) {
    if (!beginsRecord(await stream.line())) continue
    const record = await recordIn(stream, most)
    yield record
    if (record.damage !== undefined && stream.failure !== undefined) return
  }
  if (stream.failure === undefined) return
  const damage = `what follows cannot be read: ${reasonOf(stream.failure)}`
  yield { headers: new Map(), block: Buffer.alloc(0), length: 0, damage }
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}

function beginsRecord(line = ''): boolean {
  return /^WARC\/\d+\.\d+\s*$/.test(line)
}

/** What follows a first line. */
async function recordIn(stream: ByteStream, most: number): Promise<WarcRecord> {
  const headers = headersOf(await headerLines(stream))
  const stated = Number(headers.get('content-length') ?? NaN)
  if (!Number.isSafeInteger(stated) || stated < 0) {
    const damage = 'its header says no Content-Length'
    return { headers, block: Buffer.alloc(0), length: 0, damage }
  }
  const block = await stream.read(Math.min(stated, most))
  const found = block.length + (await stream.skip(stated - block.length))
  const record = { headers, block, length: stated }
  if (found < stated) {
    return { ...record, damage: `it breaks off after ${found} of ${stated} bytes` }
  }
  const behind = await linesBehind(stream)
  if (stream.failure instanceof ChecksumError) return { ...record, damage: stream.failure.message }
  stream.unread(Buffer.from(behind.join(''), 'latin1'))
  if (behind.every((line) => line.trim() === '') || beginsRecord(behind.at(-1))) return record
  // The record that it swallowed is read again, as one of its own.
  const swallowed = block.indexOf('\nWARC/1.') + 1
  if (swallowed > 0 && found === block.length) stream.unread(block.subarray(swallowed))
  return { ...record, damage: `it does not end after the ${stated} bytes of its Content-Length` }
}

async function headerLines(stream: ByteStream): Promise<readonly string[]> {
  const lines: string[] = []
  while (lines.length < mostLines) {
    const line = await stream.line()
    if (line === undefined || line.trim() === '') break
    lines.push(line.trimEnd())
  }
  return lines
}

/** Empty lines, and the first that is not. */
async function linesBehind(stream: ByteStream): Promise<readonly string[]> {
  const lines: string[] = []
  do {
    const line = await stream.line()
    if (line === undefined) break
    lines.push(line)
  } while (lines.at(-1)?.trim() === '' && lines.length < mostLines)
  return lines
}
