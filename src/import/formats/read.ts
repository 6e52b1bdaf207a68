import { readFile } from 'node:fs/promises'
import { isFailure } from '../failures.ts'
import { limits, tooLarge } from '../limits.ts'
import type { Reason } from '../reasons.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import type { OpenCapture } from '../store/open.ts'
import { unreadablePage, type CapturedPage, type RawPage } from './page.ts'
import { readPage } from './read-page.ts'

const noPage: Reason = {
  code: 'no-page',
  line: null,
  message: 'There is no web page in this archive.',
  fix: 'delete the file, or import the one that holds the responses',
}

/**
 * The pages of a capture file. Those that are foreign or large are read in the sandbox.
 *
 * @param url Address of the page, if somebody noted it.
 */
export async function pagesOf(
  capture: OpenCapture,
  sandbox: Sandbox,
  url?: string,
): Promise<readonly CapturedPage[]> {
  const { path, format, size, bytes } = capture
  if (format === 'warc') return pagesOfArchive(path, sandbox)
  if (size > limits.bytes[format]) return [unreadablePage(tooLarge(format, size))]
  const origin = url === undefined ? {} : { url }
  const page: RawPage = { format, bytes: bytes ?? (await readFile(path)), origin }
  const isOurs = format === 'text' && bytes !== undefined
  return [await (isOurs ? readPage(page) : sandbox.read(page))]
}

/** Each address once: of one that was captured several times, the last capture counts. */
async function pagesOfArchive(path: string, sandbox: Sandbox): Promise<readonly CapturedPage[]> {
  const { pagesOfWarc } = await import('./warc/read.ts')
  const pages = new Map<unknown, CapturedPage>()
  for await (const found of pagesOfWarc(path)) {
    const page = 'parsed' in found ? found : await sandbox.read(found)
    const isDamaged = page.parsed.reasons.some(isFailure)
    pages.set(isDamaged ? page : (page.url ?? page), page)
  }
  return pages.size === 0 ? [unreadablePage(noPage)] : [...pages.values()]
}
