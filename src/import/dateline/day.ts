import { isIsoDay, type IsoDay } from '../../dates.ts'
import { isWeekday, monthNumber } from './months.ts'

/** What a text that looks like a date stands for. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: IsoDay }
  /** Two days could be meant: `03/04/2001`. */
  | { readonly kind: 'ambiguous' }
  /** No such day: `2019-02-30`. */
  | { readonly kind: 'impossible' }

type Numbers = Readonly<Record<'year' | 'month' | 'day', number>>

const firstWord = /^(\p{Letter}{2,15}(?:-feira)?\.?),? /u
const time =
  /[ T,]*(?:at )?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2}|Z))?$/u

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const chinese =
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?(?: ?(?:星期|周|週)[一二三四五六日天])?$/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
const monthFirst = /^(\p{Letter}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º)?,? (?:de |of )?(\p{Letter}{3,12})\.?,? (?:de )?(\d{4})$/u

/**
 * Reads a text that is a date and nothing else; a weekday before it and a time after it may stay.
 *
 * @returns `undefined` if it is no date, such as the serial number `2017-16`.
 * @example readDay('18 mei 2024') // { kind: 'day', day: '2024-05-18' }
 * @example readDay('03/04/2001') // { kind: 'ambiguous' }
 */
export function readDay(text: string): DayReading | undefined {
  if (text.length > 60) return undefined
  const date = text.replace(time, '').trim()
  const whole = readDate(date)
  const word = firstWord.exec(date)
  if (whole !== undefined || word === null || !isWeekday(word[1] ?? '')) return whole
  return readDate(date.slice(word[0].length))
}

function readDate(date: string): DayReading | undefined {
  return (
    readYearFirst(yearFirst.exec(date)) ??
    readChinese(chinese.exec(date)) ??
    readYearLast(yearLast.exec(date)) ??
    readNamed(monthFirst.exec(date), 1, 2) ??
    readNamed(dayFirst.exec(date), 2, 1)
  )
}

function readYearFirst(match: RegExpExecArray | null): DayReading | undefined {
  if (match === null) return undefined
  const [, year, , month, day] = match
  return reading({ year: Number(year), month: Number(month), day: Number(day) })
}

function readChinese(match: RegExpExecArray | null): DayReading | undefined {
  if (match === null) return undefined
  const [, year, month, day] = match
  return reading({ year: Number(year), month: Number(month), day: Number(day) })
}

/** With dots, the day comes first everywhere; with strokes, only a number above 12 tells. */
function readYearLast(match: RegExpExecArray | null): DayReading | undefined {
  if (match === null) return undefined
  const [, first, separator, second, last] = match
  const year = Number(last)
  const dayThenMonth = { year, day: Number(first), month: Number(second) }
  if (separator === '.') return reading(dayThenMonth)
  const monthThenDay = { year, month: Number(first), day: Number(second) }
  const readings = [reading(dayThenMonth), reading(monthThenDay)].filter(
    (found) => found?.kind === 'day',
  )
  if (readings.length === 2 && first !== second) return { kind: 'ambiguous' }
  return readings[0] ?? (isYear(year) ? { kind: 'impossible' } : undefined)
}

function readNamed(
  match: RegExpExecArray | null,
  monthAt: number,
  dayAt: number,
): DayReading | undefined {
  const month = match === null ? undefined : monthNumber(match[monthAt] ?? '')
  if (match === null || month === undefined) return undefined
  return reading({ year: Number(match[3]), month, day: Number(match[dayAt]) })
}

function reading({ year, month, day }: Numbers): DayReading | undefined {
  if (!isYear(year)) return undefined
  const iso = `${year}-${two(month)}-${two(day)}`
  return isIsoDay(iso) ? { kind: 'day', day: iso } : { kind: 'impossible' }
}

/** Printed news is not older than the penny post, and not from the next century. */
function isYear(year: number): boolean {
  return year >= 1840 && year < 2100
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
