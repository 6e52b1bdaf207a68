import type { Article } from '../article/article.ts'
import type { IsoDay } from '../dates.ts'

/** The day on which the article became what a reader of it should know: minor updates do not count. */
export function lastUpdated({ date, updates }: Pick<Article, 'date' | 'updates'>): IsoDay {
  let last = date
  for (const update of updates) if (update.kind !== 'minor') last = later(last, update.date)
  return last
}

/** The day on which anything about the article changed last, minor updates included. */
export function lastChanged({
  date,
  updates,
  withdrawal,
}: Pick<Article, 'date' | 'updates' | 'withdrawal'>): IsoDay {
  let last = date
  for (const update of updates) last = later(last, update.date)
  return withdrawal === null ? last : later(last, withdrawal.date)
}

/** Days are compared as texts, since their parts stand in the order of their weight. */
export function later(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b
}
