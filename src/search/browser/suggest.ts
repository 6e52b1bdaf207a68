import { fromStart, type Search } from './address.ts'
import type { Findings } from './engine.ts'
import type { Library } from './library.ts'
import { searchHeadlines, searchThrough } from './search-through.ts'

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
  let { q } = search
  for (const { text, exact } of [...missing, ...beginnings]) {
    if (exact) continue
    const nearest = await library.lexicon.nearest(text)
    if (nearest !== undefined) q = q.replaceAll(text, nearest)
  }
  if (q === search.q) return undefined
  const suggested = fromStart({ ...search, q })
  const found = (await searchHeadlines(library, suggested)).places.length
  if (found > 0) return suggested
  const { total } = await searchThrough(library, suggested)
  return total.count === 0 ? undefined : suggested
}
