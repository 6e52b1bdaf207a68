import type { Total } from '../search-through.ts'

const numbers = new Intl.NumberFormat('en-GB')
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `1 article`, `1,234 articles`. */
function countOf(articles: number): string {
  return articles === 1 ? '1 article' : `${numbers.format(articles)} articles`
}

/** `1 article`, `at least 1,234 articles`. */
export function totalOf({ count, isLeast }: Total): string {
  return isLeast ? `at least ${countOf(count)}` : countOf(count)
}

/** `9 September 2019`. */
export function longDay(day: string): string {
  return days.format(new Date(day))
}

/** `September 2019`. */
export function longMonth(month: string): string {
  return months.format(new Date(`${month}-01`))
}

/** `“a”, “b” and “c”`. */
export function quoted(texts: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  const all = texts.map((text) => `“${shortened(text)}”`)
  const last = all.pop() ?? ''
  return all.length === 0 ? last : `${all.join(', ')} ${conjunction} ${last}`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
