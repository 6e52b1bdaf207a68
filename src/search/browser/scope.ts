import type { Catalogue, Stretch } from '../catalogue.ts'
import type { Search } from './address.ts'

/** Stretches, each known by its place in the catalogue. */
export type Stretches = readonly number[]

/**
 * The stretches that a search may find something in, in the order in which it takes them in, and in parts
 * of at most a budget of articles, or of one stretch. The newest come first, or the oldest, if the search
 * is sorted so.
 *
 * @returns At least one part: the newest stretch, if there is nothing to be found anyway.
 */
export function partsOf(
  stretches: readonly Pick<Stretch, 'first' | 'last' | 'count'>[],
  search: Pick<Search, 'filters' | 'from' | 'to' | 'sort'>,
  budget: number,
): readonly Stretches[] {
  const parts: number[][] = []
  let left = 0
  const all = [...stretches.entries()].filter(([, stretch]) => mayHold(stretch, search))
  for (const [place, { count }] of search.sort === 'oldest' ? all.toReversed() : all) {
    const last = parts.at(-1)
    if (last !== undefined && count <= left) last.push(place)
    else {
      parts.push([place])
      left = budget
    }
    left -= count
  }
  return parts.length === 0 ? [[0]] : parts
}

/** The years of which a search has not taken in every article. */
export function yearsLeft(
  {
    stretches,
    years,
  }: {
    readonly stretches: readonly Pick<Stretch, 'first' | 'last'>[]
    readonly years: Catalogue['years']
  },
  taken: Stretches,
): ReadonlySet<string> {
  const left = stretches.filter((_, place) => !taken.includes(place))
  const all = years.map(([year]) => year)
  return new Set(
    all.filter((year) => left.some(({ first, last }) => overlaps(first, last, year, year))),
  )
}

function mayHold(
  { first, last }: Pick<Stretch, 'first' | 'last'>,
  { filters, from, to }: Pick<Search, 'filters' | 'from' | 'to'>,
): boolean {
  const years = filters.year
  const isInYears = years.length === 0 || years.some((year) => overlaps(first, last, year, year))
  return isInYears && overlaps(first, last, from, to)
}

/**
 * Whether some days have one in common with a time.
 *
 * @param from A month or a year, like `to`; `''` for any.
 */
function overlaps(first: string, last: string, from: string, to: string): boolean {
  return from <= last.slice(0, from.length) && (to === '' || first.slice(0, to.length) <= to)
}
