import { WARCParser, type WARCRecord } from 'warcio'
import { readHtml, type HtmlOrigin } from './html/read.ts'
import type { Reason } from '../reasons.ts'
import { unreadablePage, type CapturedPage } from './page.ts'

const notWarc: Reason = {
  code: 'not-warc',
  line: null,
  message: 'The file is named like a WARC, but does not begin like one.',
  fix: 'give the file the ending of what it is: .txt or .html',
}

/** Each web page of a WARC, compressed or not: the responses that were delivered as HTML. */
export async function* readWarc(bytes: Uint8Array): AsyncGenerator<CapturedPage> {
  if (bytes[0] !== 0x1f && !startsAsWarc(bytes)) {
    yield unreadablePage(notWarc)
    return
  }
  for await (const record of WARCParser.iterRecords([bytes])) {
    if (record.warcType !== 'response' || !isPage(record)) continue
    const body = await record.readFully(true)
    yield readHtml(body, originOf(record))
  }
}

function startsAsWarc(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'WARC/'
}

function isPage({ httpHeaders }: WARCRecord): boolean {
  const type = httpHeaders?.headers.get('content-type') ?? ''
  return httpHeaders?.statusCode === 200 && /^(?:text\/html|application\/xhtml\+xml)/i.test(type)
}

function originOf(record: WARCRecord): HtmlOrigin {
  const type = record.httpHeaders?.headers.get('content-type') ?? ''
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1]
  const { warcTargetURI: url, warcDate: captured } = record
  return {
    ...(url ? { url } : {}),
    ...(captured ? { captured } : {}),
    ...(charset === undefined ? {} : { charset }),
  }
}
