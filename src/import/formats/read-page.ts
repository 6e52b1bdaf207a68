import { decode } from '../encoding/decode.ts'
import { limits, tooLong } from '../limits.ts'
import { parseText } from '../text/parse.ts'
import { unreadablePage, type CapturedPage, type RawPage } from './page.ts'

/** Reads a page, whatever time and memory it takes. */
export async function readPage(raw: RawPage): Promise<CapturedPage> {
  const page = await readAny(raw)
  const { refused, markdown } = page.parsed
  if (refused || markdown.length <= limits.text) return page
  return unreadablePage(tooLong(raw.format, markdown.length), raw.origin)
}

/** Code that only some formats need is loaded when one comes. */
async function readAny({ format, bytes, origin }: RawPage): Promise<CapturedPage> {
  if (format === 'html') return (await import('./html/read.ts')).readHtml(bytes, origin)
  if (format === 'http') return (await import('./warc/page.ts')).readDelivered(bytes, origin)
  const { decoded, reason } = decode(bytes)
  if (decoded === undefined) return unreadablePage(reason, origin)
  const { lines, ledger, ...parsed } = parseText(decoded.text)
  return { ...origin, encoding: decoded.encoding, parsed, ledger, lines }
}
