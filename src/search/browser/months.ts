/** An end of the time that a search is narrowed down to, as its field is called. */
export type End = 'from' | 'to'

const forms = [
  /^(?<year>[1-9]\d{3}) ?年?$/u,
  /^(?<year>[1-9]\d{3})[-–/. 年]+(?<month>\d{1,2}|[a-z]+)\.?(?: ?月)?$/u,
  /^(?<month>\d{1,2}|[a-z]+)[-–/., ]+(?<year>[1-9]\d{3})$/u,
]

const names =
  'january february march april may june july august september october november december'.split(' ')

/**
 * Understands a month as people write it: `2018-01`, `1/2018`, `Jan 2018`, `2018年1月`. Of a year it takes the
 * first or the last month.
 *
 * @returns `2018-01`, or `undefined` if it is no month.
 * @example readMonth('2018', 'to') // '2018-12'
 */
export function readMonth(typed: string, end: End): string | undefined {
  const text = typed.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
  for (const form of forms) {
    const { year, month = end === 'from' ? '1' : '12' } = form.exec(text)?.groups ?? {}
    const number = numberOf(month)
    if (year !== undefined && number > 0) return `${year}-${String(number).padStart(2, '0')}`
  }
  return undefined
}

/** From 1; 0 if there is no such month. */
function numberOf(month: string): number {
  const number = Number(month)
  if (!Number.isNaN(number)) return number <= 12 ? number : 0
  return month.length < 3 ? 0 : names.findIndex((name) => name.startsWith(month)) + 1
}
