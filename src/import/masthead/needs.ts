import type { Line } from '../text/lines.ts'
import type { Reason } from '../reasons.ts'
import type { Masthead } from './masthead.ts'

const dateFix = 'find the day on the page itself and add it to the article:  date: 2019-09-09'

/** Why there is no headline, if there is none. */
export function titleReasons(
  { headline, date }: Masthead,
  body: readonly Line[],
): readonly Reason[] {
  if (headline !== undefined) return []
  return [
    {
      code: 'no-title',
      line: date?.line ?? body[0]?.number ?? null,
      message: 'No headline stands above the text.',
      fix: 'add the headline as printed to the article:  title: "…"',
    },
  ]
}

/** Why there is no day of publication, if there is none that is certain. */
export function dateReasons(
  { date, otherDate }: Masthead,
  body: readonly Line[],
): readonly Reason[] {
  if (date === undefined) {
    const message =
      'No day of publication stands beside the headline; dates in the text are not one.'
    return [{ code: 'no-date', line: body[0]?.number ?? null, message, fix: dateFix }]
  }
  if (otherDate !== undefined) {
    const message = `Line ${date.line} and line ${otherDate} give different days.`
    return [{ code: 'two-dates', line: otherDate, message, fix: dateFix }]
  }
  if (date.reading.kind === 'ambiguous') {
    const message = 'The date can be read as two days: day and month may stand in either order.'
    return [{ code: 'ambiguous-date', line: date.line, message, fix: dateFix }]
  }
  if (date.reading.kind === 'impossible') {
    const message = 'The date is a day that never was.'
    return [{ code: 'impossible-date', line: date.line, message, fix: dateFix }]
  }
  return []
}
