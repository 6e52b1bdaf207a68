import { fromStart, type Search } from './address.ts'
import { searchThrough, type Total } from './search-through.ts'
import type { Outcome } from './engine.ts'
import type { Library } from './library.ts'
import { respell } from './query.ts'
import { nearestWord } from './spelling.ts'

/** A query that was probably meant, and how many articles it finds. */
export interface Suggestion {
  readonly search: Search
  readonly total: Total
}

/**
 * The query with the nearest words of the archive in place of those that are no words of it.
 *
 * @returns `undefined` if no word is near, or if the new query would find nothing.
 */
export async function suggest(
  library: Library,
  search: Search,
  { missing, beginnings }: Outcome,
): Promise<Suggestion | undefined> {
  const doubtful = [...missing, ...beginnings].filter(({ exact }) => !exact)
  if (doubtful.length === 0) return undefined
  const list = await library.words()
  const words = new Map<string, string>()
  for (const { text } of doubtful) {
    const nearest = nearestWord(list, text)
    if (nearest !== undefined) words.set(text, nearest)
  }
  if (words.size === 0) return undefined
  const q = respell(search.q, words)
  const suggested = fromStart({ ...search, q })
  const { total } = await searchThrough(library, suggested)
  return total.count === 0 ? undefined : { search: suggested, total }
}
