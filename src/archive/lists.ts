import type { Article } from '../article/article.ts'
import { pageSize } from '../page-numbers.ts'
import type { Path } from '../urls.ts'

/** One page of a list of articles. */
export interface ListPage<Subject> {
  readonly url: Path
  /** What the list is of. */
  readonly subject: Subject
  /** Counted from 1. */
  readonly number: number
  /** Addresses of all pages of the list, this one included. */
  readonly urls: readonly Path[]
  /** How many articles the whole list has. */
  readonly total: number
  readonly articles: readonly Article[]
}

/**
 * A list cut into pages. An empty list has one page, which says so.
 *
 * @param url Address of the first page; page N stands at `…/page/N/`.
 * @param size How many articles a page shows.
 */
export function listPages<Subject>(
  subject: Subject,
  url: Path,
  articles: readonly Article[],
  size = pageSize,
): readonly ListPage<Subject>[] {
  const count = Math.max(1, Math.ceil(articles.length / size))
  const urls = Array.from({ length: count }, (_, index) => pageUrl(url, index + 1))
  return urls.map((own, index) => ({
    url: own,
    subject,
    number: index + 1,
    urls,
    total: articles.length,
    articles: articles.slice(index * size, (index + 1) * size),
  }))
}

function pageUrl(url: Path, number: number): Path {
  return number === 1 ? url : `${url}page/${number}/`
}
