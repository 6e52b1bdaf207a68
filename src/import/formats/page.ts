import type { Parsed } from '../parsed.ts'
import type { Reason } from '../reasons.ts'
import type { Ledger, MarkedLine } from '../text/page.ts'

/** Where and when a page was captured, as far as the format records it. */
export interface PageOrigin {
  readonly url?: string
  readonly captured?: string
}

/** A page as it was found in a capture, before anybody looked at its text. */
export interface RawPage {
  /** `http` is an HTML page as a server delivered it: header, and content that may be folded. */
  readonly format: 'text' | 'html' | 'http'
  readonly bytes: Buffer
  readonly origin: PageOrigin
}

/** One page of a capture, read. A file of text is one page; a WARC holds many. */
export interface CapturedPage extends PageOrigin {
  readonly encoding: string
  readonly parsed: Parsed
  readonly ledger: PageLedger
  /** Each line and what it is; only text has lines. */
  readonly lines?: readonly MarkedLine[]
}

/** What became of the capture, in lines, or in characters of visible text. */
export type PageLedger = Ledger & { readonly unit?: 'characters' }

const nothing: PageLedger = { lines: 0, navigation: 0, masthead: 0, body: 0, footer: 0, blank: 0 }

/** A capture that is not even a text. */
export function unreadablePage(reason: Reason, origin: PageOrigin = {}): CapturedPage {
  return {
    ...origin,
    encoding: 'unknown',
    ledger: nothing,
    parsed: {
      title: null,
      subtitle: null,
      date: null,
      source: null,
      lang: 'en',
      titleLang: 'en',
      markdown: '',
      reasons: [reason],
      refused: true,
    },
  }
}
