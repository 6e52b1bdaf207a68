import type { SearchFacet, SearchValue } from '../archive/search-page.ts'
import type { Catalogue, FacetKey } from './catalogue.ts'

/** How many values of a facet stand in the page; the others come with the catalogue. */
const shown = 8

/** The filters as they stand in the search page before anything is fetched. */
export function firstFacets({
  values,
  years,
}: Pick<Catalogue, 'values' | 'years'>): readonly SearchFacet[] {
  const first = (facet: FacetKey): readonly SearchValue[] =>
    values[facet]
      .map(([value, label, count]) => ({ value, label, count }))
      .filter(({ count }) => count > 0)
      .slice(0, shown)
  return [
    { key: 'section', label: 'Section', values: first('section') },
    {
      key: 'year',
      label: 'Year',
      values: years.slice(0, shown).map(([year, count]) => ({ value: year, label: year, count })),
    },
    { key: 'topic', label: 'Topic', values: first('topic') },
    { key: 'name', label: 'Name', values: first('name') },
    { key: 'lang', label: 'Language', values: first('lang') },
  ]
}
