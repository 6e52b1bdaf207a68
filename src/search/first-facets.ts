import type { Site } from '../archive/archive.ts'
import type { SearchFacet, SearchValue } from '../archive/search-page.ts'
import type { Catalogue, FacetKey } from './catalogue.ts'

/** How many values of a facet stand in the page; the others come with the catalogue. */
const shown = 8

/** The filters as they stand in the search page before anything is fetched. */
export function firstFacets({ archive }: Site, catalogue: Catalogue): readonly SearchFacet[] {
  const years = archive.years.map(({ key, articles }) => ({
    value: key,
    label: key,
    count: articles.length,
  }))
  return [
    { key: 'section', label: 'Section', values: firstValues(catalogue, 'section') },
    { key: 'year', label: 'Year', values: years.slice(0, shown) },
    { key: 'topic', label: 'Topic', values: firstValues(catalogue, 'topic') },
    { key: 'name', label: 'Name', values: firstValues(catalogue, 'name') },
    { key: 'lang', label: 'Language', values: firstValues(catalogue, 'lang') },
  ]
}

function firstValues({ facets, values }: Catalogue, facet: FacetKey): readonly SearchValue[] {
  const counts = new Map<number, number>()
  for (const value of facets[facet].flat()) counts.set(value, (counts.get(value) ?? 0) + 1)
  return values[facet]
    .map(([value, label], place) => ({ value, label, count: counts.get(place) ?? 0 }))
    .filter(({ count }) => count > 0)
    .slice(0, shown)
}
