import type { Path } from '../urls.ts'

/** What the search page is made from, apart from the site. */
export interface SearchPageData {
  /** What search knows of the archive before it searches. Its name changes with everything that can be found. */
  readonly catalogue: Path
  /** Filters, with their first values. */
  readonly facets: readonly SearchFacet[]
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
