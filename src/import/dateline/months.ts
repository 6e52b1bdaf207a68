/** Languages in which newsrooms print the names of months. */
const languages = ['en', 'nl', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'ro']

/** Spellings that the tables of Unicode do not have. */
const extra: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['märz', 3],
  ['maerz', 3],
]

const months = namesOfMonths()
const weekdays = namesOfWeekdays()

/**
 * The number of a month, 1 to 12, from its name in one of a dozen European languages, long or short.
 *
 * @returns `undefined` if it is no month, or if two languages mean different months by it.
 * @example monthNumber('mei') // 5
 */
export function monthNumber(name: string): number | undefined {
  return months.get(plain(name)) ?? undefined
}

/** Whether a word is a day of the week in one of these languages, long or short. */
export function isWeekday(name: string): boolean {
  return weekdays.has(plain(name))
}

function namesOfWeekdays(): ReadonlySet<string> {
  const names = new Set<string>()
  for (const language of languages) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
      for (let day = 1; day <= 7; day += 1) names.add(plain(format.format(Date.UTC(2019, 0, day))))
    }
  }
  return names
}

function namesOfMonths(): ReadonlyMap<string, number | null> {
  const names = new Map<string, number | null>(extra)
  for (const language of languages) {
    for (const length of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' })
      const inDate = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: length,
        timeZone: 'UTC',
      })
      for (let month = 1; month <= 12; month += 1) {
        const day = new Date(Date.UTC(2019, month - 1, 2))
        const genitive = inDate.formatToParts(day).find((part) => part.type === 'month')?.value
        for (const name of [alone.format(day), genitive ?? '']) add(names, plain(name), month)
      }
    }
  }
  return names
}

function add(names: Map<string, number | null>, name: string, month: number): void {
  if (!/\p{Letter}{3}/u.test(name)) return
  const known = names.get(name)
  names.set(name, known === undefined || known === month ? month : null)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}
