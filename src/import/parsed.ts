import type { IsoDay } from '../dates.ts'
import type { Reason } from './reasons.ts'
import type { Ledger, MarkedLine } from './text/page.ts'

/** What a capture says, as far as it is certain. */
export interface Parsed {
  readonly title: string | null
  readonly subtitle: string | null
  readonly date: IsoDay | null
  readonly source: string | null
  /** BCP 47 tags of the text and of the headline. */
  readonly lang: string
  readonly titleLang: string
  readonly markdown: string
  readonly reasons: readonly Reason[]
  /** Whether it is no article; `reasons` says why. */
  readonly refused: boolean
}

/** A capture of text, every line of which is accounted for. */
export interface CaptureText extends Parsed {
  readonly lines: readonly MarkedLine[]
  readonly ledger: Ledger
}
