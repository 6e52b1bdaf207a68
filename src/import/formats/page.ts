import type { Parsed } from '../parsed.ts'
import type { Reason } from '../reasons.ts'
import type { Ledger, MarkedLine } from '../text/page.ts'

/** One page of a capture, read. A file of text is one page; a WARC holds many. */
export interface CapturedPage {
  readonly encoding: string
  /** Address and time of the capture, where the format records them. */
  readonly url?: string
  readonly captured?: string
  readonly parsed: Parsed
  readonly ledger: PageLedger
  /** Each line and what it is; only text has lines. */
  readonly lines?: readonly MarkedLine[]
}

/** What became of the capture, in lines, or in characters of visible text. */
export type PageLedger = Ledger & { readonly unit?: 'characters' }

const nothing: PageLedger = { lines: 0, navigation: 0, masthead: 0, body: 0, footer: 0, blank: 0 }

/** A capture that is not even a text. */
export function unreadablePage(reason: Reason): CapturedPage {
  return {
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
