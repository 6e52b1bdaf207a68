import type { Total } from '../search-through.ts'

const numbers = new Intl.NumberFormat('en-GB')
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `1 article`, `1,234 articles`, or `2 results`. */
export function countOf(count: number, thing = 'article'): string {
  return `${numbers.format(count)} ${thing}${count === 1 ? '' : 's'}`
}

/** `1 article`, `1,234 articles so far`. */
export function totalOf({ count, isLeast }: Total): string {
  return `${countOf(count)}${isLeast ? ' so far' : ''}`
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

/** A query as a reader would quote it: phrases have their quotation marks already. */
export function quotedQuery(q: string): string {
  const typeset = q.replaceAll(/["“”„]([^"“”„]+)["“”„]?/gu, '“$1”')
  return typeset.includes('“') ? shortened(typeset) : quoted([q])
}

/** At most so many letters of a text, whole words if it has spaces. */
export function shortened(text: string, most = 60): string {
  return text.length > most
    ? `${text
        .slice(0, most + 1)
        .replace(/\s+\S*$/u, '')
        .slice(0, most)}…`
    : text
}
