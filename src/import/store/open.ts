import { hash, createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { formatOf, type FileFormat } from '../formats/format.ts'
import { limits } from '../limits.ts'

/** A capture file whose turn comes soon. */
export interface OpenCapture {
  readonly path: string
  readonly format: FileFormat
  /** In bytes. */
  readonly size: number
  /** In hexadecimal digits; empty for a page that is too large to be read. */
  readonly sha256: string
  /** What is in it, if that is a small page. */
  readonly bytes?: Buffer
}

/** Pages up to this size, in bytes, are held in memory before their turn. */
const small = 256 * 1024

export async function openCapture(path: string): Promise<OpenCapture> {
  await using file = await open(path)
  const format = formatOf(path)
  const { size } = await file.stat()
  const found = { path, format, size }
  if (format !== 'warc' && size > limits.bytes[format]) return { ...found, sha256: '' }
  if (format === 'warc' || size > small) return { ...found, sha256: await sha256Of(path) }
  const bytes = await file.readFile()
  return { ...found, sha256: hash('sha256', bytes), bytes }
}

/** @returns In hexadecimal digits. */
export async function sha256Of(path: string): Promise<string> {
  const sum = createHash('sha256')
  await pipeline(createReadStream(path), sum)
  return sum.digest('hex')
}
