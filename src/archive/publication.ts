import type { Article } from '../article/article.ts'
import type { IsoDay } from '../dates.ts'

/** Whether an article may be published on a day. */
export function isDue({ draft, publishAt }: Article, day: IsoDay): boolean {
  return !draft && (publishAt === null || publishAt <= day)
}

/** For whom a site is made, and when. */
export interface Showing {
  readonly day: IsoDay
  /** Whether drafts are shown. */
  readonly drafts: boolean
  /** Whether articles that wait for their day are shown. */
  readonly waiting?: boolean
}

/** Whether a site knows of an article at all. */
export function isShown(article: Article, { day, drafts, waiting = false }: Showing): boolean {
  return (drafts && article.draft) || isDue(article, day) || (waiting && !article.draft)
}

/** Whether the lists of a site show an article. */
export function isListed(article: Article, showing: Showing): boolean {
  return isShown(article, showing) && !isGone(article, showing.day)
}

/** Whether a notice stands in place of an article, or above it, on a day. */
export function isGone({ withdrawal, expiresAt }: Article, day: IsoDay): boolean {
  return withdrawal !== null || hasExpired(expiresAt, day)
}

/** The next day on which an article appears or expires; `null` if there is none. */
export function nextChange(articles: readonly Article[], day: IsoDay): IsoDay | null {
  const days = articles
    .filter(({ draft }) => !draft)
    .flatMap(({ publishAt, expiresAt }) => [publishAt ?? [], expiresAt ?? []].flat())
  return days.filter((one) => one > day).toSorted()[0] ?? null
}

/** Whether the time that was set for an article is over. */
export function hasExpired(expiresAt: Article['expiresAt'], day: IsoDay): boolean {
  return expiresAt !== null && expiresAt <= day
}
