import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'
import { limits } from '../../limits.ts'
import { headersOf, type Headers } from './headers.ts'

/** What a server answered. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

/** What was delivered, unfolded; or `too-large`, or `cut-off`. */
export type Content = Buffer | 'too-large' | 'cut-off'

/** @param block What is in a record; `undefined` comes of one that holds no answer of a server. */
export function responseIn(block: Buffer): HttpResponse | undefined {
  const head = /^HTTP\/\d(?:\.\d)? +(\d{3}).*?\n\r?\n/s.exec(block.toString('latin1', 0, 64 * 1024))
  if (head === null) return undefined
  const lines = head[0].split(/\r?\n/).slice(1)
  const body = block.subarray(head[0].length)
  return { status: Number(head[1]), headers: headersOf(lines), body }
}

/** What an answer holds, without the ways in which it was folded for delivery. */
export async function contentOf({ headers, body }: HttpResponse): Promise<Content> {
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '')
  let content = isChunked ? joinChunks(body) : body
  const codings = headers.get('content-encoding')?.toLowerCase().split(',') ?? []
  for (const coding of codings.toReversed()) {
    const unfolded = await unfold(content, coding.trim())
    if (typeof unfolded === 'string') return unfolded
    content = unfolded
  }
  return content
}

type Unfolding = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

/** By the names that servers have for them. Some servers mean by "deflate" what has no header. */
const unfoldings: ReadonlyMap<string, readonly Unfolding[]> = new Map([
  ['gzip', [promisify(gunzip)]],
  ['x-gzip', [promisify(gunzip)]],
  ['deflate', [promisify(inflate), promisify(inflateRaw)]],
  ['br', [promisify(brotliDecompress)]],
  ['zstd', [promisify(zstdDecompress)]],
])

/** Many archives keep what was unfolded under a header that says it was not. */
async function unfold(bytes: Buffer, coding: string): Promise<Content> {
  if (bytes.toString('latin1', 0, 100).trimStart().startsWith('<')) return bytes
  for (const unfolding of unfoldings.get(coding) ?? []) {
    try {
      return await unfolding(bytes, { maxOutputLength: limits.bytes.http })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'ERR_BUFFER_TOO_LARGE') return 'too-large'
      if (code === 'Z_BUF_ERROR') return 'cut-off'
    }
  }
  return bytes
}

const chunkSize = /([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/iy

/** What was delivered in chunks, each behind its length; other bytes stay as they are. */
function joinChunks(body: Buffer): Buffer {
  const text = body.toString('latin1')
  const joined = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length;) {
    chunkSize.lastIndex = at
    const size = chunkSize.exec(text)
    // Many archives keep what was joined under a header that says it was not.
    if (size === null)
      return at === 0 ? body : joined.subarray(0, length + body.copy(joined, length, at))
    const start = chunkSize.lastIndex
    const end = start + Number.parseInt(size[1] ?? '', 16)
    if (end === start) break
    length += body.copy(joined, length, start, end)
    at = text.indexOf('\n', end) + 1 || body.length
  }
  return joined.subarray(0, length)
}
