import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ByteStream } from '../../../../src/import/formats/warc/byte-stream.ts'
import { gunzip } from '../../../../src/import/formats/warc/gunzip.ts'
import { recordsOf } from '../../../../src/import/formats/warc/records.ts'
import { aRecord } from '../../../support/warc.ts'

const urls = ['a', 'b', 'c'].map((name) => `https://example.org/${name}.html`)
const records = urls.map((url) => aRecord({ url }))

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

interface Seen {
  readonly url: string | undefined
  readonly bytes: number
  readonly damage: string | undefined
}

async function recordsIn(stream: ByteStream, most = Infinity): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for await (const { headers, block, damage } of recordsOf(stream, most)) {
    seen.push({ url: headers.get('warc-target-uri'), bytes: block.length, damage })
  }
  return seen
}

const sound = urls.map((url) => ({ url, bytes: 729, damage: undefined }))

describe.each([1, 2, 3, 7, 64, 1000, 100_000])('in pieces of %i bytes', (size) => {
  test('an archive has the same records', async () => {
    const stream = new ByteStream(inPieces(Buffer.concat(records), size))
    expect(await recordsIn(stream)).toEqual(sound)
  })

  test('so has a compressed one', async () => {
    const folded = Buffer.concat(records.map((record) => gzipSync(record)))
    const seen: Seen[] = []
    for await (const stretch of gunzip(new ByteStream(inPieces(folded, size)))) {
      seen.push(...(await recordsIn(new ByteStream(stretch))))
    }
    expect(seen).toEqual(sound)
  })

  test('a damaged part of a compressed one costs no other', async () => {
    const [first, second, third] = records.map((record) => gzipSync(record))
    second?.fill(0xff, 100, 140)
    const folded = Buffer.concat([first, second, third].map((part) => part ?? Buffer.alloc(0)))
    const seen: Seen[] = []
    for await (const stretch of gunzip(new ByteStream(inPieces(folded, size)))) {
      seen.push(...(await recordsIn(new ByteStream(stretch))))
    }
    expect(seen.filter(({ damage }) => damage === undefined)).toEqual([sound[0], sound[2]])
    expect(seen.filter(({ damage }) => damage !== undefined)).toHaveLength(1)
  })
})

test('only as much of a record is kept as is wanted', async () => {
  const stream = new ByteStream(inPieces(Buffer.concat(records), 64))
  expect(await recordsIn(stream, 10)).toEqual(sound.map((record) => ({ ...record, bytes: 10 })))
})

test('a gzip header may hold a name, a comment, more, and a checksum', async () => {
  const plain = gzipSync(records[0] ?? '')
  const header = Buffer.concat([
    plain.subarray(0, 3),
    Buffer.from([2 + 4 + 8 + 16]),
    plain.subarray(4, 10),
    Buffer.from([3, 0, 1, 2, 3]),
    Buffer.from('name\0comment\0'),
    Buffer.from([0, 0]),
  ])
  const folded = Buffer.concat([header, plain.subarray(10)])
  for await (const stretch of gunzip(new ByteStream(inPieces(folded, 5)))) {
    expect(await recordsIn(new ByteStream(stretch))).toEqual([sound[0]])
  }
  expect.assertions(1)
})
