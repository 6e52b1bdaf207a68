import type { Catalogue, Columns, Stretch, Value } from '../catalogue.ts'
import { byFacet, facets, type Facet, type Search } from './address.ts'

/** What articles are filtered, counted and shown by: of each facet its values, as in the address. */
export interface Facts extends Readonly<Record<Facet, readonly string[]>> {
  /** `2019-09-09`. */
  readonly day: string
  /** Tag of the headline's language. */
  readonly titleLang: string
}

/** By the place of the article, the newest one is 0; none where the columns are not loaded. */
export type Articles = readonly (Facts | undefined)[]

/** Of each facet, how many articles have each value. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

/**
 * What is known of the articles of some stretches.
 *
 * @param loaded The columns of each, by its place in the catalogue.
 */
export function readColumns(
  stretches: readonly Pick<Stretch, 'count'>[],
  loaded: ReadonlyMap<number, Columns>,
): Articles {
  const articles: Facts[] = []
  for (const [stretch, { days, titleLangs, facets: columns, values }] of loaded) {
    let number = 0
    for (const [at, place] of placesOf(stretches, stretch).entries()) {
      number += days[at] ?? 0
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      articles[place] = {
        day,
        titleLang: values.lang[titleLangs[at] ?? 0] ?? '',
        ...byFacet((facet) =>
          facet === 'year'
            ? [day.slice(0, 4)]
            : (columns[facet][at]?.map((value) => values[facet][value] ?? '') ?? []),
        ),
      }
    }
  }
  return articles
}

/** The places of the articles of a stretch, which is known by its own place in the catalogue. */
export function placesOf(
  stretches: readonly Pick<Stretch, 'count'>[],
  stretch: number,
): readonly number[] {
  const first = stretches.slice(0, stretch).reduce((sum, { count }) => sum + count, 0)
  return Array.from({ length: stretches[stretch]?.count ?? 0 }, (_, at) => first + at)
}

/** The stretch to which an article belongs, by its place in the catalogue. */
export function stretchOf(stretches: readonly Pick<Stretch, 'count'>[], place: number): number {
  let left = place
  return stretches.findIndex(({ count }) => {
    left -= count
    return left < 0
  })
}

/** The stretches to which some articles belong. */
export function stretchesOf(
  stretches: readonly Pick<Stretch, 'count'>[],
  places: readonly number[],
): readonly number[] {
  return [...new Set(places.map((place) => stretchOf(stretches, place)))].toSorted((a, b) => a - b)
}

/** The values of each facet. */
export type Values = Readonly<Record<Facet, readonly Value[]>>

export function valuesOf({ values, years }: Pick<Catalogue, 'values' | 'years'>): Values {
  return { ...values, year: years.map(([year, articles]) => [year, year, articles]) }
}

/** A value as it is shown; one that nobody knows stays what it is. */
export function labelOf(values: Values, facet: Facet, value: string): string {
  return values[facet].find(([known]) => known === value)?.[1] ?? value
}

/** Those of the articles that all filters of a search let through. */
export function narrow(
  articles: Articles,
  places: readonly number[],
  search: Search,
): readonly number[] {
  return places.filter((place) => passes(articles[place], search, facets))
}

/**
 * How many articles each value would show, if it were chosen: values of one facet add to each other, so
 * that a facet's own choice does not count.
 */
export function countValues(articles: Articles, places: readonly number[], search: Search): Counts {
  return byFacet((facet) => {
    const others = facets.filter((other) => other !== facet)
    const counts = new Map<string, number>()
    for (const place of places) {
      const article = articles[place]
      if (!passes(article, search, others)) continue
      for (const value of article?.[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return counts
  })
}

/** Whether an article is of the months, and of the values of some facets, that a search asks for. */
function passes(
  article: Facts | undefined,
  { filters, from, to }: Search,
  some: readonly Facet[],
): boolean {
  if (article === undefined) return false
  const month = article.day.slice(0, 7)
  const isInTime = from <= month && (to === '' || month <= to)
  return isInTime && some.every((facet) => isAmong(article[facet], filters[facet]))
}

/** Whether one of the values is wanted; if none is named, all are. */
function isAmong(values: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value))
}
