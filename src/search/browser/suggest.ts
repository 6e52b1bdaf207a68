import { fromStart, type Search } from './address.ts'
import type { Findings } from './engine.ts'
import type { Library } from './library.ts'
import { respell } from './query.ts'
import { findInHeadlines } from './find-in-headlines.ts'
import { searchThrough } from './search-through.ts'

/**
 * The search with the nearest words of the archive in place of those that are no words of it.
 *
 * @returns `undefined` if no word is near, or if the new search would find nothing.
 */
export async function suggest(
  library: Library,
  search: Search,
  { missing, beginnings }: Pick<Findings, 'missing' | 'beginnings'>,
): Promise<Search | undefined> {
  const words = new Map<string, string>()
  for (const { text, exact } of [...missing, ...beginnings]) {
    const nearest = exact ? undefined : await library.lexicon.nearest(text)
    if (nearest !== undefined) words.set(text, nearest)
  }
  if (words.size === 0) return undefined
  const suggested = fromStart({ ...search, q: respell(search.q, words) })
  const headlines = await findInHeadlines(library, suggested)
  if (headlines.places.length > 0) return suggested
  const { total } = await searchThrough(library, suggested, headlines)
  return total.count === 0 ? undefined : suggested
}
