import { facets, fromStart, withoutFilters, writeAddress, type Search } from '../address.ts'
import { labelOf, type Values } from '../articles.ts'
import { element } from './element.ts'
import { shownMonth } from './month-mistakes.ts'

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

/** How many filters stand between the query and its results; the others are taken off where they were put on. */
const most = 4

/** The filters that are on, each a link that takes it off. */
export function chips(search: Search, values: Values): readonly HTMLElement[] {
  const all = [...facetChips(search, values), ...monthChips(search)]
  const items = all
    .slice(0, most)
    .map(({ label, without }) => chip(label, `Remove ${label}`, without))
  if (all.length > most) items.push(element('li', {}, `and ${all.length - most} more`))
  if (all.length > 1) items.push(chip('Clear all filters', null, withoutFilters(search)))
  return items
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
  const label = { from: 'From', to: 'To' }
  return (['from', 'to'] as const).flatMap((end) =>
    search[end] === ''
      ? []
      : [
          {
            label: `${label[end]} ${shownMonth(search[end])}`,
            without: fromStart({ ...search, [end]: '' }),
          },
        ],
  )
}

function chip(label: string, name: string | null, without: Search): HTMLElement {
  const cross = element('span', { 'aria-hidden': 'true' }, ' ×')
  return element(
    'li',
    {},
    element('a', { href: `?${writeAddress(without)}`, 'aria-label': name }, label, cross),
  )
}
