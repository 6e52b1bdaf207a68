import type { Masthead } from '../masthead/masthead.ts'
import type { Reason } from '../reasons.ts'
import type { Line } from '../text/lines.ts'

/** A capture that may be no article. */
export interface Suspect {
  readonly text: string
  readonly lines: readonly Line[]
  /** Lines that are neither navigation, masthead nor footer. */
  readonly body: readonly Line[]
  readonly masthead: Masthead
  /** Whether a line names a day, as the entries of an index do. */
  readonly isDated: (line: Line) => boolean
}

/** Why the capture is no article of this kind, or `undefined`. */
export type RefusalRecogniser = (suspect: Suspect) => Reason | undefined

/** Whether a date that is certain, and a headline, stand above the text. */
export function hasWholeMasthead({ masthead }: Suspect): boolean {
  return masthead.headline !== undefined && masthead.date?.reading.kind === 'day'
}
