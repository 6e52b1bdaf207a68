import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib'
import type { ByteStream } from './byte-stream.ts'

/** How each part of a gzip file begins: its mark, and the only method that there is. */
const mark = Buffer.from([0x1f, 0x8b, 8])
/** CRC and length behind each part. */
const trailer = 8
const cutOff = 'the file is cut off'
const flags = { checksum: 2, extra: 4, name: 8, comment: 16 }

/** What was unfolded last is not what was folded. */
export class ChecksumError extends Error {
  override readonly name = 'ChecksumError'
}

/**
 * Unfolds a gzip file, each part of which stands for itself, as those of an archive do.
 *
 * @param folded Its pieces should be small: each may become a thousand times as much.
 * @yields The bytes of each stretch of sound parts; a stretch that ends with a damaged part throws
 *   what is wrong with that. The next one begins with the next part that can be found.
 */
export async function* gunzip(folded: ByteStream): AsyncGenerator<AsyncIterable<Buffer>> {
  while (await folded.find(mark)) yield soundParts(folded)
}

async function* soundParts(folded: ByteStream): AsyncGenerator<Buffer> {
  for (;;) {
    const start = await folded.read(mark.length)
    if (start.length === 0) return
    if (!start.equals(mark)) throw new Error('it is not compressed')
    await skipHeader(folded)
    let checksum = 0
    for await (const piece of inflate(folded)) {
      checksum = crc32(piece, checksum)
      yield piece
    }
    const end = await folded.read(trailer)
    if (end.length < trailer) throw new Error(cutOff)
    if (end.readUInt32LE() !== checksum) throw new ChecksumError('its checksum is another')
  }
}

/** The rest of a header: flags, time and system, and what the flags say is there. */
async function skipHeader(folded: ByteStream): Promise<void> {
  const [flag = 0] = await folded.read(7)
  if ((flag & flags.extra) !== 0) {
    const [low = 0, high = 0] = await folded.read(2)
    await folded.skip(low + 256 * high)
  }
  if ((flag & flags.name) !== 0) await skipText(folded)
  if ((flag & flags.comment) !== 0) await skipText(folded)
  if ((flag & flags.checksum) !== 0) await folded.skip(2)
}

async function skipText(folded: ByteStream): Promise<void> {
  while ((await folded.read(1))[0]) continue
}

async function* inflate(folded: ByteStream): AsyncGenerator<Buffer> {
  const inflation = createInflateRaw({ chunkSize: 64 * 1024 })
  let unfolded: Buffer[] = []
  inflation.on('data', (piece: Buffer) => unfolded.push(piece))
  let given = 0
  for (let isOver = false; !isOver;) {
    const piece = await folded.piece()
    if (piece === undefined) throw new Error(cutOff)
    try {
      await write(inflation, piece)
    } catch (error) {
      folded.unread(piece) // the next part may begin in it
      throw error
    }
    given += piece.length
    const rest = given - inflation.bytesWritten
    isOver = rest > 0
    if (isOver) folded.unread(piece.subarray(-rest))
    yield* unfolded
    unfolded = []
  }
}

async function write(inflation: InflateRaw, piece: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    inflation.once('error', reject)
    inflation.write(piece, () => {
      inflation.off('error', reject)
      resolve()
    })
  })
}
