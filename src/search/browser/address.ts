import type { FacetKey } from '../catalogue.ts'
import { readMonth } from './months.ts'

/** What articles can be narrowed down by, several values at a time. */
export type Facet = FacetKey | 'year'

export const facets: readonly Facet[] = ['section', 'year', 'topic', 'name', 'lang']

/** Something for each facet. */
export function byFacet<T>(make: (facet: Facet) => T): Readonly<Record<Facet, T>> {
  return {
    section: make('section'),
    year: make('year'),
    topic: make('topic'),
    name: make('name'),
    lang: make('lang'),
  }
}

export type Sort = 'relevance' | 'newest' | 'oldest'

/** Everything that the address of the search page says. */
export interface Search {
  readonly q: string
  readonly filters: Readonly<Record<Facet, readonly string[]>>
  /** First and last month, `2019-09`, or what was typed in its place. Without mistakes when it is searched for. */
  readonly from: string
  readonly to: string
  readonly sort: Sort
  /** Counted from 1. */
  readonly page: number
  /** How far into the archive it goes, counted from 1: each is a budget of articles more. */
  readonly reach: number
  /** Whether other names of what is looked for are searched along. */
  readonly aliases: boolean
}

/** What an address asks for. What makes no sense in it is left out, but for months, which readers type. */
export function readAddress(address: URLSearchParams): Search {
  const q = (address.get('q') ?? '').trim()
  const sort = address.get('sort')
  return {
    q,
    filters: byFacet((facet) => [
      ...new Set(address.getAll(facet).filter((value) => value !== '')),
    ]),
    from: monthIn(address, 'from'),
    to: monthIn(address, 'to'),
    sort: sort === 'newest' || sort === 'oldest' || sort === 'relevance' ? sort : usualSort(q),
    page: numberIn(address.get('page')),
    reach: numberIn(address.get('reach')),
    aliases: address.get('aliases') !== 'off',
  }
}

/** The shortest address that asks for a search; `''` for none. */
export function writeAddress(search: Search): string {
  const address = new URLSearchParams()
  if (search.q !== '') address.set('q', search.q)
  for (const facet of facets) {
    for (const value of search.filters[facet]) address.append(facet, value)
  }
  if (search.from !== '') address.set('from', search.from)
  if (search.to !== '') address.set('to', search.to)
  if (search.sort !== usualSort(search.q)) address.set('sort', search.sort)
  if (search.page !== 1) address.set('page', String(search.page))
  if (search.reach !== 1) address.set('reach', String(search.reach))
  if (!search.aliases) address.set('aliases', 'off')
  return address.toString()
}

/** How many things narrow the articles down, words aside. */
export function countFilters({ filters, from, to }: Search): number {
  const values = facets.flatMap((facet) => filters[facet])
  return [from, to, ...values].filter((value) => value !== '').length
}

export function isFiltered(search: Search): boolean {
  return countFilters(search) > 0
}

export function withoutFilters(search: Search): Search {
  return fromStart({ ...search, filters: byFacet(() => []), from: '', to: '' })
}

/** A search for something else: it begins with the first page, and goes no further than it must. */
export function fromStart(search: Search): Search {
  return { ...search, page: 1, reach: 1 }
}

/** Without words all articles are equally good. */
export function usualSort(q: string): Sort {
  return q === '' ? 'newest' : 'relevance'
}

function numberIn(value: string | null): number {
  return value !== null && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1
}

/** What is no month is not left out in silence: the page says so. */
function monthIn(address: URLSearchParams, end: 'from' | 'to'): string {
  const typed = (address.get(end) ?? '').trim()
  return readMonth(typed, end) ?? typed
}
