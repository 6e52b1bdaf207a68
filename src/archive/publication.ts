import type { Article } from '../article/article.ts'
import type { IsoDay } from '../dates.ts'

/** Whether an article may be published on a day. */
export function isDue({ draft, publishAt }: Article, day: IsoDay): boolean {
  return !draft && (publishAt === null || publishAt <= day)
}

/** Whether a notice stands in place of an article, or above it, on a day. */
export function isGone({ withdrawal, expiresAt }: Article, day: IsoDay): boolean {
  return withdrawal !== null || hasExpired(expiresAt, day)
}

/** Whether the time that was set for an article is over. */
export function hasExpired(expiresAt: Article['expiresAt'], day: IsoDay): boolean {
  return expiresAt !== null && expiresAt <= day
}
