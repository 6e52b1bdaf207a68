import { isFiltered, withoutFilters, type Search } from './address.ts'
import type { Outcome } from './engine.ts'
import type { Library } from './library.ts'
import type { Fragment } from './pagefind.ts'
import { suggest, type Suggestion } from './suggest.ts'

/** How many results a page shows, as lists of the site do. */
export const pageSize = 20

/** How many articles are shown instead of results. */
const instead = 5

/** Everything that the page shows of a search. */
export interface Answer {
  /** What was asked for; of pages that are not there, the last. */
  readonly search: Search
  readonly outcome: Outcome
  /** The articles of the page; where nothing was found, the newest that the filters let through. */
  readonly shown: readonly { readonly place: number; readonly fragment: Fragment }[]
  readonly suggestion: Suggestion | undefined
  /** How many articles there would be without the filters. */
  readonly unfiltered: number
}

export async function answer(library: Library, asked: Search): Promise<Answer> {
  const { engine, index } = library
  const outcome = await engine.run(asked)
  const total = outcome.places.length
  const page = Math.max(1, Math.min(asked.page, Math.ceil(total / pageSize)))
  const places =
    total > 0
      ? outcome.places.slice((page - 1) * pageSize, page * pageSize)
      : (await engine.run({ ...asked, q: '', sort: 'newest' })).places.slice(0, instead)
  const [shown, suggestion, unfiltered] = await Promise.all([
    Promise.all(places.map(async (place) => ({ place, fragment: await index.read(place) }))),
    suggest(library, asked, outcome),
    countUnfiltered(library, asked, outcome),
  ])
  return { search: { ...asked, page }, outcome, shown, suggestion, unfiltered }
}

/** Asked for only where the filters may be to blame. */
async function countUnfiltered(
  { engine }: Library,
  search: Search,
  { places }: Outcome,
): Promise<number> {
  if (places.length > 0 || !isFiltered(search)) return places.length
  return (await engine.run(withoutFilters(search))).places.length
}
