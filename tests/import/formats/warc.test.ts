import { WARCRecord, WARCSerializer } from 'warcio'
import { expect, test } from 'vitest'
import { pagesOf } from '../../../src/import/formats/read.ts'

const text =
  '<p>The stamp sold out within an hour, said the museum, as collectors queued in the cold.</p>'

function page(title: string): string {
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>2017-02-08</p>${text.repeat(6)}</body></html>`
}

interface Response {
  readonly url: string
  readonly type?: string
  readonly status?: string
  readonly date?: string
  readonly body: string
}

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
  { url: 'https://example.org/rooster.html', body: page('Rooster Stamp a Hit') },
  { url: 'https://example.org/a.png', type: 'image/png', body: 'x' },
  { url: 'https://example.org/gone.html', status: '404 Not Found', body: page('Not Found') },
  { url: 'https://example.org/oranges.html', body: page('Oranges by Mail') },
]

test.each([
  { name: 'x.warc', gzip: false },
  { name: 'x.warc.gz', gzip: true },
])('$name gives the pages that were delivered, with address and time', async ({ name, gzip }) => {
  const pages = await pagesOf(name, await warcOf(responses, gzip))
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
    body: page('Rooster Stamp sold out'),
  }
  const pages = await pagesOf('x.warc', await warcOf([...responses, again], false))
  expect(pages.map(({ parsed }) => parsed.title)).toEqual([
    'Rooster Stamp sold out',
    'Oranges by Mail',
  ])
})

test('a file that is no WARC is refused', async () => {
  const [only] = await pagesOf('x.warc', Buffer.from('The post calls.'))
  expect(only?.parsed).toMatchObject({ refused: true, reasons: [{ code: 'not-warc' }] })
})
