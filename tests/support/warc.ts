/** What a record of an archive holds, of which a test states only what it is about. */
export interface RecordParts {
  readonly url: string
  readonly type: string
  /** Lines of the server's header below the first. */
  readonly headers: readonly string[]
  readonly body: string | Uint8Array
  /** What the record says of its length; `undefined` for the truth. */
  readonly length: number | string | undefined
  readonly lineEnd: '\r\n' | '\n'
}

/** A record of an archive: a web page as a server delivered it, unless it says otherwise. */
export function aRecord(parts: Partial<RecordParts> = {}): Buffer {
  const { url, type, headers, body, length, lineEnd } = {
    url: 'https://example.org/a.html',
    type: 'response',
    headers: ['Content-Type: text/html; charset=utf-8'],
    body: aWebPage('Rooster Stamp a Hit'),
    length: undefined,
    lineEnd: '\r\n' as const,
    ...parts,
  }
  const answer = ['HTTP/1.1 200 OK', ...headers, '', ''].join(lineEnd)
  const block = Buffer.concat([Buffer.from(answer), Buffer.from(body)])
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2021-03-04T10:20:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${length ?? block.length}`,
    '',
    '',
  ]
  return Buffer.concat([
    Buffer.from(header.join(lineEnd)),
    block,
    Buffer.from(`${lineEnd}${lineEnd}`),
  ])
}

/** A page that is an article. */
export function aWebPage(title: string): string {
  const text =
    '<p>The stamp sold out within an hour, said the museum, as collectors queued in the cold.</p>'
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>2017-02-08</p>${text.repeat(6)}</body></html>`
}
