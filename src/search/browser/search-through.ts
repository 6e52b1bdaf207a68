import type { Search } from './address.ts'
import type { Outcome, View } from './engine.ts'
import type { Library } from './library.ts'
import { partsOf } from './scope.ts'

/** How many articles were found, and whether there may be more in what was not searched. */
export interface Total {
  readonly count: number
  readonly isLeast: boolean
}

/** What a search found, and how far it went for it. */
export interface Searched {
  readonly outcome: Outcome
  readonly view: View
  /** Counted from 1: how many parts of the archive were searched. */
  readonly reach: number
  /** The day to which the search went, from the newest article or the oldest; none if it went all the way. */
  readonly until: string | undefined
  readonly total: Total
}

/** Searches as far as is asked for; and on, as long as nothing is found and something is left to search. */
export async function searchThrough(
  { engine, catalogue, open }: Library,
  search: Search,
): Promise<Searched> {
  const parts = partsOf(catalogue.stretches, search, catalogue.budget)
  for (let reach = Math.min(search.reach, parts.length); ; reach += 1) {
    const stretches = parts.slice(0, reach).flat()
    const view = await open(stretches)
    const outcome = await engine.run(search, view)
    const count = outcome.places.length
    const isLeast = reach < parts.length && !isHopeless(outcome)
    if (count === 0 && isLeast) continue
    const last = catalogue.stretches[stretches.at(-1) ?? 0]
    const until = search.sort === 'oldest' ? last?.last : last?.first
    return { outcome, view, reach, until: isLeast ? until : undefined, total: { count, isLeast } }
  }
}

/** Whether nothing of what is looked for is in the archive. */
function isHopeless({ query, missing }: Outcome): boolean {
  return missing.length > 0 && query.clauses.every((one) => one.excluded || missing.includes(one))
}
