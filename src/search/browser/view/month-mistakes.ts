import { readMonth, type End } from '../months.ts'
import { longMonth } from './words.ts'

/** What is wrong with the months of a search, in words, by the field in which it should be mended. */
export function monthMistakes(
  months: Readonly<Record<End, string>>,
): Readonly<Partial<Record<End, string | undefined>>> {
  const { from, to } = months
  const wrong = { from: mistakeIn(from), to: mistakeIn(to) }
  const isReversed = wrong.from === undefined && wrong.to === undefined && to !== '' && to < from
  return isReversed ? { to: `${longMonth(to)} is before ${longMonth(from)}.` } : wrong
}

function mistakeIn(text: string): string | undefined {
  if (text === '' || isMonth(text)) return undefined
  return `“${text}” is not a month. Type a year, or a month and a year: 9/2018.`
}

/** A month as readers know it; what is none stays what it is. */
export function shownMonth(text: string): string {
  return isMonth(text) ? longMonth(text) : text
}

/** Whether a text is a month as addresses have it. */
function isMonth(text: string): boolean {
  return /^\d{4}-\d\d$/.test(text) && readMonth(text, 'from') === text
}
