import type { Site } from '../archive/archive.ts'
import type { SearchFacet, SearchValue } from '../archive/search-page.ts'
import type { Catalogue, FacetKey } from './catalogue.ts'

/** How many values of a facet stand in the page; the others come with the catalogue. */
const shown = 8

/** The filters as they stand in the search page before anything is fetched. */
export function firstFacets(
  { archive }: Site,
  { values }: Pick<Catalogue, 'values'>,
): readonly SearchFacet[] {
  const { articles, sections, topics, names } = archive
  const langs = Map.groupBy(articles, ({ lang }) => lang)
  const first = (facet: FacetKey, counts: Counts): readonly SearchValue[] =>
    values[facet]
      .map(([value, label]) => ({ value, label, count: counts.get(value) ?? 0 }))
      .filter(({ count }) => count > 0)
      .slice(0, shown)
  const years = archive.years.map((year) => ({
    value: year.key,
    label: year.key,
    count: year.articles.length,
  }))
  return [
    { key: 'section', label: 'Section', values: first('section', counted(sections)) },
    { key: 'year', label: 'Year', values: years.slice(0, shown) },
    { key: 'topic', label: 'Topic', values: first('topic', countedEntries(topics)) },
    { key: 'name', label: 'Name', values: first('name', countedEntries(names)) },
    {
      key: 'lang',
      label: 'Language',
      values: first('lang', new Map(Array.from(langs, ([lang, own]) => [lang, own.length]))),
    },
  ]
}

/** How many articles each value has. */
type Counts = ReadonlyMap<string, number>

function counted(sections: Site['archive']['sections']): Counts {
  return new Map(sections.map(({ key, articles }) => [key.key, articles.length]))
}

function countedEntries(entries: Site['archive']['names']): Counts {
  return new Map(entries.map(({ key, articles }) => [key.slug, articles.length]))
}
