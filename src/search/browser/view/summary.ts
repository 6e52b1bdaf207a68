import { pageSize } from '../../../page-numbers.ts'
import type { Search } from '../address.ts'
import type { Answer } from '../answer.ts'
import { countOf, quotedQuery, totalOf } from './words.ts'

/** `3 articles for “express”`; `70 articles so far for “express”, page 2 of 4`. */
export function summaryOf({ search, total }: Pick<Answer, 'search' | 'total'>): string {
  const pages = Math.ceil(total.count / pageSize)
  return [
    total.count === 0 ? 'No articles' : totalOf(total),
    search.q === '' ? '' : ` for ${quotedQuery(search.q)}`,
    pages > 1 ? `, page ${search.page} of ${pages}` : '',
  ].join('')
}

/** What the button of the filters promises: `Show 2 results`. */
export function promiseOf({ total: { count, isLeast } }: Answer): string {
  if (count === 0) return 'No results'
  return `Show ${countOf(count, 'result')}${isLeast ? ' so far' : ''}`
}

/** What stands above the articles of a search. */
export function headingOf(search: Search): string {
  if (search.q !== '') return 'Results'
  return search.sort === 'oldest' ? 'Oldest articles' : 'Newest articles'
}
