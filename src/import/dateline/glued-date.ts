import type { Dateline } from './dateline.ts'
import { readDay } from './day.ts'

const atEnd = /((?:18|19|20)\d{2}-\d{1,2}-\d{1,2})$/

/**
 * A headline or byline to which the day is glued: `Rooster Stamp a Hit2017-02-08`. A year before it
 * stays with the headline: `Top Ten Events in 20132014-02-08`.
 */
export function gluedDate(text: string): Dateline | undefined {
  const date = atEnd.exec(text.slice(-10))?.[1]
  if (date === undefined) return undefined
  const headline = text.slice(0, -date.length)
  if (headline === '' || /[\s\-/.:：|｜]$/u.test(headline)) return undefined
  const reading = readDay(date)
  if (reading === undefined) return undefined
  return { reading, source: null, headline, rest: '', closesMasthead: true }
}
