import type { Path } from '../urls.ts'

/** What the search page is made from, apart from the site. */
export interface SearchPageData {
  readonly files: SearchFiles
  /** Filters, with their first values. */
  readonly facets: readonly SearchFacet[]
}

/** What the search page fetches apart from the index of words. Names change with the content. */
export interface SearchFiles {
  /** What articles are filtered and sorted by, and the aliases of the vocabulary. */
  readonly catalogue: Path
  /** The archive's own words, fetched when one is looked for that nothing matches. */
  readonly words: Path
  /** Changes with everything that can be found. */
  readonly version: string
}

/** A property that search narrows articles down by. */
export interface SearchFacet {
  /** As it stands in the address: `section`. */
  readonly key: string
  readonly label: string
  readonly values: readonly SearchValue[]
}

export interface SearchValue {
  /** As it stands in the address. */
  readonly value: string
  readonly label: string
  /** How many articles have it. */
  readonly count: number
}
