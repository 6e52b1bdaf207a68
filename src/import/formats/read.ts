import { parseText } from '../text/parse.ts'
import { decode } from '../encoding/decode.ts'
import { unreadablePage, type CapturedPage } from './page.ts'

/**
 * The pages of a capture file, each address once: of an address that was captured several times, the
 * last capture counts.
 */
export async function pagesOf(
  file: string,
  bytes: Uint8Array,
  url?: string,
): Promise<readonly CapturedPage[]> {
  const pages = new Map<unknown, CapturedPage>()
  for await (const page of readPages(file, bytes, url)) pages.set(page.url ?? page, page)
  return [...pages.values()]
}

/**
 * The pages of a capture file, one after the other, by the kind that its name says it is.
 *
 * @param url Address of the page, if somebody noted it.
 */
async function* readPages(
  file: string,
  bytes: Uint8Array,
  url?: string,
): AsyncGenerator<CapturedPage> {
  if (/\.html?$/iu.test(file)) {
    const { readHtml } = await import('./html/read.ts')
    yield readHtml(bytes, url === undefined ? {} : { url })
  } else if (/\.warc(?:\.gz)?$/iu.test(file)) {
    const { readWarc } = await import('./warc.ts')
    yield* readWarc(bytes)
  } else {
    yield readText(bytes)
  }
}

function readText(bytes: Uint8Array): CapturedPage {
  const { decoded, reason } = decode(bytes)
  if (decoded === undefined) return unreadablePage(reason)
  const { lines, ledger, ...parsed } = parseText(decoded.text)
  return { encoding: decoded.encoding, parsed, ledger, lines }
}
