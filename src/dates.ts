import { DateTime } from 'luxon'

/** A day of the calendar, such as `2019-09-09`, in the time zone of the newsroom. */
export type IsoDay = `${number}-${number}-${number}`

/** The newsroom is in Beijing; its days begin and end there. */
export const newsroomZone = 'Asia/Shanghai'

/** Whether `value` is a day that was or will be, written `YYYY-MM-DD`: 2019-02-30 never was. */
export function isIsoDay(value: unknown): value is IsoDay {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    DateTime.fromISO(value, { zone: 'utc' }).isValid
  )
}

/** `9 September 2019`, in the language of the site's furniture, whatever the machine's locale. */
export function longDay(day: IsoDay): string {
  return `${Number(day.slice(8))} ${longMonth(day.slice(0, 7))}`
}

/** `September 2019`, of a month written `2019-09`. */
export function longMonth(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`
}

/** `September`, of a month written `2019-09`. */
export function monthName(month: string): string {
  const known = monthNames.get(month) ?? format(`${month}-01`, 'LLLL')
  monthNames.set(month, known)
  return known
}

/** Every page names months, and luxon takes its time. */
const monthNames = new Map<string, string>()

/** `2019`, the year of a day. */
export function yearOf(day: IsoDay): string {
  return day.slice(0, 4)
}

/** `2019-09`, the month of a day. */
export function monthOf(day: IsoDay): string {
  return day.slice(0, 7)
}

/**
 * The day on which a build is made: an input, because a clock would make two builds differ.
 *
 * @param sourceDateEpoch Seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch/
 *   has it; without them, the clock decides.
 * @returns `undefined` if they are no such number.
 */
export function today(sourceDateEpoch: string | undefined): IsoDay | undefined {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '')
    return asDay(DateTime.now().setZone(newsroomZone))
  if (!/^\d{1,11}$/.test(sourceDateEpoch)) return undefined
  return asDay(DateTime.fromSeconds(Number(sourceDateEpoch), { zone: newsroomZone }))
}

/** The day after a day. */
export function dayAfter(day: IsoDay): IsoDay {
  return asDay(DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }))
}

/** Midnight of a day in the newsroom's zone, as RFC 3339 has it: `2019-09-09T00:00:00+08:00`. */
export function startOfDay(day: IsoDay): string {
  const start = starts.get(day) ?? findStart(day)
  starts.set(day, start)
  return start
}

/** Feeds ask for the same days again and again, and luxon takes its time. */
const starts = new Map<IsoDay, string>()

function findStart(day: IsoDay): string {
  return DateTime.fromISO(day, { zone: newsroomZone }).toISO({ suppressMilliseconds: true }) ?? day
}

/** How days are written in words, by luxon's tokens. */
const inWords = ['d MMMM yyyy', 'd MMM yyyy', 'MMMM d yyyy', 'MMM d yyyy']

/**
 * The days that somebody may have meant who wrote one otherwise: 2019-02-30 is 2019-02-28, `20 November 2019` and
 * `Nov 20th, 2019` are 2019-11-20, `2019-09-09T20:00:00Z` is the next day in the newsroom, `1/2/2019` may be two.
 *
 * @returns None if `value` holds no year, month and day.
 */
export function daysMeant(value: unknown): readonly IsoDay[] {
  if (typeof value !== 'string') return []
  const text = value
    .normalize('NFKC')
    .replace(/["'“”‘’「」『』]/gu, '')
    .trim()
  const day = dayOfTime(text) ?? dayInDigits(text) ?? dayInWords(text)
  return day === undefined ? daysWithYearLast(text) : [day]
}

/** `2019-09-09T20:00:00Z` or `2019-09-09 20:00:00 +0000`: a time that says its zone. */
function dayOfTime(text: string): IsoDay | undefined {
  if (!/\d:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/u.test(text)) return undefined
  const time = DateTime.fromISO(text.replace(/[ T]+/, 'T').replaceAll(' ', ''), {
    zone: newsroomZone,
  })
  return time.isValid ? asDay(time) : undefined
}

function dayInDigits(value: string): IsoDay | undefined {
  const text = value.replace(/^(\d{4})(\d{2})(\d{2})\b/, '$1-$2-$3')
  const match = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?!\d)/u.exec(text)
  if (match === null) return undefined
  const [, year = '', month = '', day = ''] = match
  const first = DateTime.utc(Number(year), clamp(Number(month), 12), 1)
  const nearest = first.set({ day: clamp(Number(day), first.daysInMonth ?? 28) })
  return nearest.isValid ? asDay(nearest) : undefined
}

function dayInWords(text: string): IsoDay | undefined {
  const plain = text
    .replace(/(\d)(?:st|nd|rd|th)\b/giu, '$1')
    .replace(/\bsept\b/giu, 'Sep')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu, '')
    .replace(/[\s,.]+/gu, ' ')
  const read = inWords.map((words) => DateTime.fromFormat(plain.trim(), words, { locale: 'en' }))
  const day = read.find(({ isValid }) => isValid)
  return day && asDay(day)
}

/** `01.02.2019` names the day first; `1/2/2019` does so in some countries, and the month in others. */
function daysWithYearLast(text: string): readonly IsoDay[] {
  const [, first = '', sign, second = '', year = ''] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(text) ?? []
  const asWritten = [`${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`]
  if (sign === '/') asWritten.push(`${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`)
  return [...new Set(asWritten)].filter((day) => isIsoDay(day))
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 1), most)
}

function asDay(time: DateTime): IsoDay {
  const day = time.toISODate()
  if (!isIsoDay(day)) throw new Error(`Not a time of the calendar: ${time.toString()}`)
  return day
}

function format(day: string, pattern: string): string {
  return DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat(pattern)
}
