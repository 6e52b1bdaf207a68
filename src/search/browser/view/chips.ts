import { facets, fromStart, withoutFilters, writeAddress, type Search } from '../address.ts'
import { labelOf, type Values } from '../articles.ts'
import { element } from './element.ts'
import { longMonth } from './words.ts'

/** A filter that is on, and the search without it. */
interface Chip {
  readonly label: string
  readonly without: Search
}

const facetNames = {
  section: 'Section',
  year: 'Year',
  topic: 'Topic',
  name: 'Name',
  lang: 'Language',
} as const

/** The filters that are on, each a link that takes it off. */
export function chips(search: Search, values: Values): readonly HTMLElement[] {
  const all = [...facetChips(search, values), ...monthChips(search)]
  const items = all.map(({ label, without }) => chip(label, `Remove ${label}`, without))
  if (all.length < 2) return items
  return [...items, chip('All filters', 'Remove all filters', withoutFilters(search))]
}

function facetChips(search: Search, values: Values): readonly Chip[] {
  return facets.flatMap((facet) =>
    search.filters[facet].map((value) => ({
      label: `${facetNames[facet]}: ${labelOf(values, facet, value)}`,
      without: fromStart({
        ...search,
        filters: {
          ...search.filters,
          [facet]: search.filters[facet].filter((other) => other !== value),
        },
      }),
    })),
  )
}

function monthChips(search: Search): readonly Chip[] {
  const { from, to } = search
  return [
    ...(from === ''
      ? []
      : [{ label: `From ${longMonth(from)}`, without: fromStart({ ...search, from: '' }) }]),
    ...(to === ''
      ? []
      : [{ label: `To ${longMonth(to)}`, without: fromStart({ ...search, to: '' }) }]),
  ]
}

function chip(label: string, name: string, without: Search): HTMLElement {
  const cross = element('span', { 'aria-hidden': 'true' }, ' ×')
  return element(
    'li',
    {},
    element('a', { href: `?${writeAddress(without)}`, 'aria-label': name }, label, cross),
  )
}
