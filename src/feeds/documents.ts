import { lastUpdated } from '../archive/changes.ts'
import type { Article } from '../article/article.ts'
import { newestFirst } from '../article/load.ts'
import type { Path } from '../urls.ts'

/** How many articles an archive document holds. */
export const archiveSize = 50

/** How many articles a feed shows at least, as far as there are so many. */
export const newestCount = 20

/** One document of a feed, with the links to the others (RFC 5005). */
export interface FeedDocument {
  readonly path: Path
  /** The document that readers subscribe to; it is its own. */
  readonly current: Path
  readonly isArchive: boolean
  /** The archive document of older articles. */
  readonly previous: Path | null
  /** The archive document of newer articles. */
  readonly next: Path | null
  /** Last updated first. */
  readonly articles: readonly Article[]
}

/**
 * A feed without archives: the articles that were published or updated last.
 *
 * @param articles Newest first.
 */
export function newestOnly(path: Path, articles: readonly Article[]): FeedDocument {
  return {
    path,
    current: path,
    isArchive: false,
    previous: null,
    next: null,
    articles: latest(articles),
  }
}

/**
 * A feed that is complete by RFC 5005, section 4: archives of {@link archiveSize} articles, counted
 * from the oldest so that a new article changes none of them but the newest one's link to the next, and
 * the document to subscribe to, which holds all that no archive holds and what changed last.
 *
 * @param articles Those to show, newest first.
 * @param gone Withdrawn ones, newest first. They keep their place in the count and are not shown, so
 *   that a withdrawal changes one archive and moves nothing in the others.
 */
export function withArchives(
  path: Path,
  articles: readonly Article[],
  gone: readonly Article[],
): readonly FeedDocument[] {
  const shown = new Set(articles)
  const oldestFirst = [...articles, ...gone].toSorted((a, b) => newestFirst(b, a))
  const count = Math.floor(oldestFirst.length / archiveSize)
  const pathOf = (number: number): Path | null =>
    number < 1 || number > count ? null : archivePath(path, number)

  const archives = Array.from({ length: count }, (_, index) => ({
    path: archivePath(path, index + 1),
    current: path,
    isArchive: true,
    previous: pathOf(index),
    next: pathOf(index + 2),
    articles: inOrder(oldestFirst.slice(index * archiveSize, (index + 1) * archiveSize), shown),
  }))
  const rest = oldestFirst.slice(count * archiveSize)
  const subscription = {
    path,
    current: path,
    isArchive: false,
    previous: pathOf(count),
    next: null,
    articles: inOrder(new Set([...latest(articles), ...rest]), shown),
  }
  return [subscription, ...archives]
}

/** `/feed.xml` has `/feed-1.xml`, which is the oldest. */
function archivePath(path: Path, number: number): Path {
  return `/${path.slice(1).replace(/\.xml$/, '')}-${number}.xml`
}

/** Those published last and those updated last: readers need not look into archives for corrections. */
function latest(articles: readonly Article[]): readonly Article[] {
  const published = articles.slice(0, newestCount)
  const updated = articles
    .filter((article) => lastUpdated(article) !== article.date)
    .toSorted(lastUpdatedFirst)
    .slice(0, newestCount)
  return [...new Set([...published, ...updated])].toSorted(lastUpdatedFirst)
}

function inOrder(articles: Iterable<Article>, shown: ReadonlySet<Article>): readonly Article[] {
  return [...articles].filter((article) => shown.has(article)).toSorted(lastUpdatedFirst)
}

function lastUpdatedFirst(a: Article, b: Article): number {
  const [dayA, dayB] = [lastUpdated(a), lastUpdated(b)]
  if (dayA === dayB) return newestFirst(a, b)
  return dayA < dayB ? 1 : -1
}
