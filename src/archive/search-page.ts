/** What the search page is made from, apart from the site. */
export interface SearchPageData {
  /** Where the script finds its files, as JSON. */
  readonly files: string
  /** Filters, with their first values. */
  readonly facets: readonly SearchFacet[]
  /** Whether there are too many texts to be searched at once. */
  readonly isSearchedInParts: boolean
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
