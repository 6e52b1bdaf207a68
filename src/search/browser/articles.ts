import type { Catalogue } from '../catalogue.ts'
import { facets, type Facet, type Search } from './address.ts'

/** The catalogue, ready to be asked. An article is known by its place, the newest one is 0. */
export interface Articles {
  /** `2019-09-09` of each. */
  readonly days: readonly string[]
  readonly values: Readonly<Record<Facet, Catalogue['values']['section']>>
  readonly aliases: Catalogue['aliases']
  /** Of each facet, the values of each article, as places in `values`. */
  readonly columns: Readonly<Record<Facet, readonly (readonly number[])[]>>
  /** Language of a headline: its tag, and its name. */
  readonly titleLang: (place: number) => readonly [tag: string, name: string]
}

/** How many articles have each value of a facet, by the place of the value. */
export type Counts = Readonly<Record<Facet, readonly number[]>>

export function readCatalogue({ days, facets: columns, values, ...rest }: Catalogue): Articles {
  let day = 0
  const isoDays = days.map((step) => {
    day += step
    return new Date(day * 86_400_000).toISOString().slice(0, 10)
  })
  const years = [...new Set(isoDays.map((isoDay) => isoDay.slice(0, 4)))]
  return {
    days: isoDays,
    values: { ...values, year: years.map((year) => [year, year]) },
    aliases: rest.aliases,
    columns: { ...columns, year: isoDays.map((isoDay) => [years.indexOf(isoDay.slice(0, 4))]) },
    titleLang: (place) => values.lang[rest.titleLangs[place] ?? 0] ?? ['en', 'English'],
  }
}

/** Those of the articles that all filters of a search let through. */
export function narrow(
  articles: Articles,
  places: readonly number[],
  search: Search,
): readonly number[] {
  const passes = facets.map((facet) => filterOf(articles, facet, search))
  const inTime = withinMonths(articles, search)
  return places.filter((place) => inTime(place) && passes.every((pass) => pass(place)))
}

/**
 * How many articles each value would show, if it were chosen: values of one facet add to each other, so
 * that a facet's own choice does not count.
 */
export function countValues(articles: Articles, places: readonly number[], search: Search): Counts {
  const passes = facets.map((facet) => filterOf(articles, facet, search))
  const inTime = places.filter(withinMonths(articles, search))
  const countOf = (facet: Facet): readonly number[] => {
    const others = passes.filter((_, at) => facets[at] !== facet)
    const counts = Array<number>(articles.values[facet].length).fill(0)
    const passing = inTime.filter((place) => others.every((pass) => pass(place)))
    for (const value of passing.flatMap((place) => articles.columns[facet][place] ?? [])) {
      counts[value] = (counts[value] ?? 0) + 1
    }
    return counts
  }
  return {
    section: countOf('section'),
    year: countOf('year'),
    topic: countOf('topic'),
    name: countOf('name'),
    lang: countOf('lang'),
  }
}

function filterOf(
  { columns, values }: Articles,
  facet: Facet,
  { filters }: Search,
): (place: number) => boolean {
  if (filters[facet].length === 0) return () => true
  const wanted = new Set(
    filters[facet].map((value) => values[facet].findIndex(([known]) => known === value)),
  )
  return (place) => columns[facet][place]?.some((value) => wanted.has(value)) ?? false
}

function withinMonths({ days }: Articles, { from, to }: Search): (place: number) => boolean {
  return (place) => {
    const month = days[place]?.slice(0, 7) ?? ''
    return from <= month && (to === '' || month <= to)
  }
}
