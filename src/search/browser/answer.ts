import { fromStart, isFiltered, withoutFilters, type Search } from './address.ts'
import type { Facts } from './articles.ts'
import type { KeptArticle } from './kept.ts'
import type { Library } from './library.ts'
import { searchThrough, type Searched, type Total } from './search-through.ts'
import { suggest, type Suggestion } from './suggest.ts'

/** How many results a page shows, as lists of the site do. */
export const pageSize = 20

/** How many articles are shown instead of results. */
const instead = 5

/** Everything that the page shows of a search. */
export interface Answer extends Searched {
  /** What was asked for; of pages that are not there, the last. */
  readonly search: Search
  /** The articles of the page; where nothing was found, the newest that the filters let through. */
  readonly shown: readonly Shown[]
  readonly suggestion: Suggestion | undefined
  /** How many articles there would be without the filters. */
  readonly unfiltered: Total
}

interface Shown {
  readonly place: number
  readonly facts: Facts
  readonly kept: KeptArticle
}

export async function answer(library: Library, asked: Search): Promise<Answer> {
  const searched = await searchThrough(library, asked)
  const { outcome, reach, total } = searched
  const page = Math.max(1, Math.min(asked.page, Math.ceil(total.count / pageSize)))
  const [shown, suggestion, unfiltered] = await Promise.all([
    total.count > 0
      ? read(library, searched, (page - 1) * pageSize, page * pageSize)
      : readNewest(library, asked),
    suggest(library, asked, outcome),
    countUnfiltered(library, asked, searched),
  ])
  return { ...searched, search: { ...asked, page, reach }, shown, suggestion, unfiltered }
}

/** Of the articles that the filters let through, the newest. */
async function readNewest(library: Library, search: Search): Promise<readonly Shown[]> {
  const newest = fromStart({ ...search, q: '', sort: 'newest' })
  return read(library, await searchThrough(library, newest), 0, instead)
}

function read(
  { index }: Library,
  { outcome, view }: Searched,
  start: number,
  end: number,
): Promise<readonly Shown[]> {
  const shown = outcome.places.slice(start, end).flatMap((place) => {
    const facts = view.articles[place]
    return facts === undefined ? [] : [{ place, facts }]
  })
  return Promise.all(shown.map(async (one) => ({ ...one, kept: await index.read(one.place) })))
}

/** Asked for only where the filters may be to blame. */
async function countUnfiltered(
  library: Library,
  search: Search,
  { total }: Searched,
): Promise<Total> {
  if (total.count > 0 || !isFiltered(search)) return total
  return (await searchThrough(library, withoutFilters(search))).total
}
