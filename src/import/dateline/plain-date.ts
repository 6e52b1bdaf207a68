import type { Dateline } from './dateline.ts'
import { readDay } from './day.ts'

/** A line that is a date and nothing else, brackets and closing strokes aside: `July 30, 2019`. */
export function plainDate(text: string): Dateline | undefined {
  if (text.length > 60) return undefined
  const date = /^[[(【（]? ?([^[\]()【】（）]+?) ?[\])】）|]?$/u.exec(text)?.[1] ?? ''
  const reading = readDay(date)
  if (reading === undefined) return undefined
  return { reading, source: null, headline: '', rest: '', closesMasthead: false }
}
