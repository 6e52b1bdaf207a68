import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CapturedPage } from '../../../../src/import/formats/page.ts'
import { pagesOf } from '../../../../src/import/formats/read.ts'
import { Sandbox } from '../../../../src/import/sandbox/sandbox.ts'
import { openCapture } from '../../../../src/import/store/open.ts'
import { aRecord, aWebPage } from '../../../support/warc.ts'

const sandbox = new Sandbox()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-warc-'))
})

afterAll(async () => {
  sandbox.end()
  await rm(folder, { recursive: true })
})

async function pagesIn(name: string, bytes: Uint8Array): Promise<readonly CapturedPage[]> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return pagesOf(await openCapture(path), sandbox)
}

/** What became of each page: its title, or why it is refused. */
async function outcomesIn(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await pagesIn(name, bytes)
  return pages.map(({ parsed }) => parsed.reasons[0]?.message ?? parsed.title ?? '')
}

const a = aRecord({ url: 'https://example.org/a.html', body: aWebPage('Page A') })
const b = aRecord({ url: 'https://example.org/b.html', body: aWebPage('Page B') })
const c = aRecord({ url: 'https://example.org/c.html', body: aWebPage('Page C') })

interface Response {
  readonly url: string
  readonly type?: string
  readonly status?: string
  readonly date?: string
  readonly body: string
}

/** As another program writes it. */
async function warcOf(responses: readonly Response[], gzip: boolean): Promise<Uint8Array> {
  const records = responses.map(
    async ({
      url,
      type = 'text/html; charset=utf-8',
      status = '200 OK',
      date = '2021-03-04T10:20:00Z',
      body,
    }) => {
      const record = WARCRecord.create(
        {
          url,
          date,
          type: 'response',
          warcVersion: 'WARC/1.1',
          httpHeaders: { 'Content-Type': type },
          statusline: `HTTP/1.1 ${status}`,
        },
        [Buffer.from(body)],
      )
      return WARCSerializer.serialize(record, { gzip })
    },
  )
  return Buffer.concat(await Promise.all(records))
}

const responses: readonly Response[] = [
  { url: 'https://example.org/rooster.html', body: aWebPage('Rooster Stamp a Hit') },
  { url: 'https://example.org/a.png', type: 'image/png', body: 'x' },
  { url: 'https://example.org/gone.html', status: '404 Not Found', body: aWebPage('Not Found') },
  { url: 'https://example.org/oranges.html', body: aWebPage('Oranges by Mail') },
]

test.each([
  { name: 'x.warc', gzip: false },
  { name: 'x.warc.gz', gzip: true },
])('$name gives the pages that were delivered, with address and time', async ({ name, gzip }) => {
  const pages = await pagesIn(name, await warcOf(responses, gzip))
  expect(pages).toMatchObject([
    {
      url: 'https://example.org/rooster.html',
      captured: '2021-03-04T10:20:00Z',
      parsed: { title: 'Rooster Stamp a Hit', date: '2017-02-08' },
    },
    { url: 'https://example.org/oranges.html', parsed: { title: 'Oranges by Mail' } },
  ])
})

test('of an address that was captured twice, the last capture counts', async () => {
  const [first] = responses
  const again = {
    url: first?.url ?? '',
    date: '2022-01-01T00:00:00Z',
    body: aWebPage('Rooster Stamp sold out'),
  }
  const pages = await pagesIn('x.warc', await warcOf([...responses, again], false))
  expect(pages.map(({ parsed }) => parsed.title)).toEqual([
    'Rooster Stamp sold out',
    'Oranges by Mail',
  ])
})

test.each([
  { name: 'x.warc', bytes: Buffer.from('The post calls.') },
  { name: 'x.warc', bytes: Buffer.alloc(0) },
  { name: 'x.warc.gz', bytes: gzipSync('The post calls.') },
])('a file that is no WARC is refused: $name', async ({ name, bytes }) => {
  const [only] = await pagesIn(name, bytes)
  expect(only?.parsed).toMatchObject({ refused: true, reasons: [{ code: 'not-warc' }] })
})

test('an archive without a page is refused', async () => {
  const [only] = await pagesIn('x.warc', aRecord({ type: 'request' }))
  expect(only?.parsed).toMatchObject({ refused: true, reasons: [{ code: 'no-page' }] })
})

test('lines may end with LF', async () => {
  const records = ['Page A', 'Page B'].map((title, index) =>
    aRecord({ url: `https://example.org/${index}`, lineEnd: '\n', body: aWebPage(title) }),
  )
  expect(await outcomesIn('x.warc', Buffer.concat(records))).toEqual(['Page A', 'Page B'])
})

test('an address in angle brackets is the address', async () => {
  const [page] = await pagesIn('x.warc', aRecord({ url: '<https://example.org/a.html>' }))
  expect(page?.url).toBe('https://example.org/a.html')
})

test('a page that is refused keeps its address', async () => {
  const [page] = await pagesIn('x.warc', aRecord({ body: 'a\0b'.repeat(50) }))
  expect(page).toMatchObject({
    url: 'https://example.org/a.html',
    parsed: { reasons: [{ code: 'not-text' }] },
  })
})

describe('what was delivered is unfolded', () => {
  const page = aWebPage('Page A')
  const [first, rest] = [page.slice(0, 100), page.slice(100)]
  const chunks = `64\r\n${first}\r\n${rest.length.toString(16)};x=y\r\n${rest}\r\n0\r\n\r\n`

  test.each([
    { name: 'gzip', headers: ['Content-Encoding: gzip'], body: gzipSync(page) },
    { name: 'gzip in capitals', headers: ['content-encoding: GZIP'], body: gzipSync(page) },
    { name: 'deflate', headers: ['Content-Encoding: deflate'], body: deflateSync(page) },
    { name: 'bare deflate', headers: ['Content-Encoding: deflate'], body: deflateRawSync(page) },
    { name: 'br', headers: ['Content-Encoding: br'], body: brotliCompressSync(page) },
    { name: 'zstd', headers: ['Content-Encoding: zstd'], body: zstdCompressSync(page) },
    {
      name: 'one in the other',
      headers: ['Content-Encoding: gzip, br'],
      body: brotliCompressSync(gzipSync(page)),
    },
    { name: 'chunks', headers: ['Transfer-Encoding: chunked'], body: chunks },
    {
      name: 'folded, as the header says, but not in the archive',
      headers: ['Content-Encoding: br', 'Transfer-Encoding: chunked'],
      body: page,
    },
    { name: 'by a name that nobody knows', headers: ['Content-Encoding: none'], body: page },
    {
      name: 'by a name of JavaScript',
      headers: ['Content-Encoding: constructor'],
      body: ` Page A${page}`,
    },
  ])('$name', async ({ headers, body }) => {
    const record = aRecord({ headers: ['Content-Type: text/html', ...headers], body })
    expect(await outcomesIn('x.warc', record)).toEqual(['Page A'])
  })

  test.each([
    { coding: 'gzip', fold: gzipSync },
    { coding: 'deflate', fold: deflateSync },
    { coding: 'br', fold: brotliCompressSync },
    { coding: 'zstd', fold: zstdCompressSync },
  ])('a little that becomes very much is refused: $coding', async ({ coding, fold }) => {
    const headers = ['Content-Type: text/html', `Content-Encoding: ${coding}`]
    const bomb = aRecord({ headers, body: fold(Buffer.alloc(40_000_000)) })
    expect(await outcomesIn('x.warc', Buffer.concat([bomb, b]))).toEqual([
      'A page may have 32 MB, and this one unfolds to more than that.',
      'Page B',
    ])
  })

  test('a page whose compressed content breaks off is refused', async () => {
    const headers = ['Content-Type: text/html', 'Content-Encoding: gzip']
    const record = aRecord({ headers, body: gzipSync(page).subarray(0, 100) })
    expect(await outcomesIn('x.warc', record)).toEqual([
      'The page breaks off: its compressed content has no end.',
    ])
  })
})

describe('a damaged archive says where, and gives what else is in it', () => {
  const damaged = gzipSync(b)
  damaged.fill(0xff, 100, 120)
  const lying = gzipSync(b)
  lying.writeUInt32LE(1, lying.length - 8)

  test.each([
    {
      name: 'a record that breaks off',
      file: 'x.warc',
      bytes: Buffer.concat([a, b.subarray(0, 500)]),
      says: ['Page A', /^The archive is damaged here: it breaks off after \d+ of \d+ bytes\.$/],
    },
    {
      name: 'a compressed record that breaks off',
      file: 'x.warc.gz',
      bytes: Buffer.concat([gzipSync(a), gzipSync(b).subarray(0, 300)]),
      says: ['Page A', /^The archive is damaged here: it breaks off after \d+ of \d+ bytes\.$/],
    },
    {
      name: 'a compressed record with other bytes',
      file: 'x.warc.gz',
      bytes: Buffer.concat([gzipSync(a), damaged, gzipSync(c)]),
      says: ['Page A', /^The archive is damaged here: /, 'Page C'],
    },
    {
      name: 'a compressed record with another checksum',
      file: 'x.warc.gz',
      bytes: Buffer.concat([gzipSync(a), lying, gzipSync(c)]),
      says: ['Page A', /^The archive is damaged here: .*checksum/, 'Page C'],
    },
    {
      name: 'bytes between compressed records',
      file: 'x.warc.gz',
      bytes: Buffer.concat([gzipSync(a), Buffer.from('lost'), gzipSync(c)]),
      says: ['Page A', /^The archive is damaged here: .*is not compressed/, 'Page C'],
    },
    {
      name: 'a length that is too small',
      file: 'x.warc',
      bytes: Buffer.concat([aRecord({ length: 400 }), c]),
      says: [
        'The archive is damaged here: it does not end after the 400 bytes of its Content-Length.',
        'Page C',
      ],
    },
    {
      name: 'a length that is too large, so that the record swallows the next',
      file: 'x.warc',
      bytes: Buffer.concat([aRecord({ length: 1000 }), b, c]),
      says: [
        'The archive is damaged here: it does not end after the 1000 bytes of its Content-Length.',
        'Page B',
        'Page C',
      ],
    },
    {
      name: 'a length that is none',
      file: 'x.warc',
      bytes: Buffer.concat([aRecord({ length: 'many' }), c]),
      says: ['The archive is damaged here: its header says no Content-Length.', 'Page C'],
    },
    {
      name: 'a length beyond all measure',
      file: 'x.warc',
      bytes: Buffer.concat([a, aRecord({ length: '9007199254740991' })]),
      says: [
        'Page A',
        /^The archive is damaged here: it breaks off after \d+ of 9007199254740991 /,
      ],
    },
    {
      name: 'a header that does not end',
      file: 'x.warc.gz',
      bytes: Buffer.concat([
        gzipSync(`WARC/1.0\r\n${'X-Y: z\r\n'.repeat(3_000_000)}`),
        gzipSync(c),
      ]),
      says: ['The archive is damaged here: its header says no Content-Length.', 'Page C'],
    },
  ])('$name', async ({ file, bytes, says }) => {
    const outcomes = await outcomesIn(file, bytes)
    expect(outcomes).toHaveLength(says.length)
    for (const [index, expected] of says.entries()) {
      expect(outcomes[index]).toMatch(expected)
    }
  })

  test('with the address of the record', async () => {
    const [, page] = await pagesIn('x.warc', Buffer.concat([a, b.subarray(0, 500)]))
    expect(page).toMatchObject({
      url: 'https://example.org/b.html',
      parsed: { reasons: [{ code: 'damaged-archive' }] },
    })
  })
})

test('a page of a hundred megabytes is passed over, and the next one is imported', async () => {
  const record = aRecord({ body: Buffer.alloc(100_000_000, '<p>a</p>') })
  const folded = Buffer.concat([gzipSync(record, { level: 1 }), gzipSync(b)])
  expect(await outcomesIn('x.warc.gz', folded)).toEqual([
    'A page may have 32 MB, and this one has 95 MB.',
    'Page B',
  ])
})
