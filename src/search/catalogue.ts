/**
 * What the search page knows of all articles: what it filters, counts and sorts by, without asking Pagefind.
 * Articles are newest first, in the order in which they are indexed; each is known by its place.
 *
 * Columns, not rows, and numbers, not names: it is fetched whole, and compresses well this way.
 */
export interface Catalogue {
  /** Days between an article and the one before it; the first one's from 1 January 1970. */
  readonly days: readonly number[]
  /** Language of each headline, as a place in `values.lang`. */
  readonly titleLangs: readonly number[]
  /** For each facet but the year, the values of each article, as places in `values`. */
  readonly facets: Readonly<Record<FacetKey, readonly (readonly number[])[]>>
  /** Of each facet, its values: as they stand in the address, and as they are shown. */
  readonly values: Readonly<Record<FacetKey, readonly (readonly [value: string, label: string])[]>>
  /** Names that mean the same, the one that is shown first. */
  readonly aliases: readonly (readonly string[])[]
  /** Han characters and the ones they are searched as, in pairs: `國国遞递`. */
  readonly han: string
}

/** What articles can be narrowed down by, the year aside, which follows from the day. */
export type FacetKey = 'section' | 'topic' | 'name' | 'lang'
