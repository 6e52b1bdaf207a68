import type { DayReading } from './day.ts'

/** What a line of a masthead says about the publication. */
export interface Dateline {
  readonly reading: DayReading
  /** Who is named as the source, as printed; `null` if a place for it is empty or missing. */
  readonly source: string | null
  /** Text beside the date that is a headline or a byline; `''` if there is none. */
  readonly headline: string
  /** What else the line says, such as an author. */
  readonly rest: string
  /** Whether the headline can stand only above this line, never below it. */
  readonly closesMasthead: boolean
}

/** Reads one line, white space collapsed; `undefined` if it is not of this kind. */
export type DatelineRecogniser = (text: string) => Dateline | undefined
