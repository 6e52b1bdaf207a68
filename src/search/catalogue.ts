/** Beside each index: with which words its files begin, one a line. */
export const partsFile = 'parts.txt'

/**
 * What the search page knows of the archive before it searches: how the archive is cut into stretches, and
 * what articles can be filtered by. An article is known by its place, counted from the newest; the places
 * of a stretch follow on those of the newer ones.
 */
export interface Catalogue {
  /** Newest first, without overlap in days. The newest is Pagefind's own index, which takes in the others. */
  readonly stretches: readonly Stretch[]
  /** How many articles a search takes in before a reader has to ask for more. */
  readonly budget: number
  /** Years of the articles, newest first. */
  readonly years: readonly string[]
  /** Of each facet but the year, its values: as they stand in the address, and as they are shown. */
  readonly values: Readonly<Record<FacetKey, readonly (readonly [value: string, label: string])[]>>
  /** Names that mean the same, the one that is shown first. */
  readonly aliases: readonly (readonly string[])[]
  /** Han characters and the ones they are searched as, in pairs: `國国遞递`. */
  readonly han: string
}

/** Some time of the archive that has an index of its own. */
export interface Stretch {
  /** Days of its oldest and its newest article, `2019-09-09`. */
  readonly first: string
  readonly last: string
  /** How many articles it holds. */
  readonly count: number
  /** Changes with everything that can be found in it; names its folder below Pagefind's, unless it is the newest. */
  readonly version: string
  /** Its columns, or the name of the file beside the catalogue that holds them. */
  readonly columns: Columns | string
}

/**
 * What the search page filters, counts and sorts the articles of a stretch by, without asking Pagefind.
 * Articles are newest first, in the order in which they are indexed.
 *
 * Columns, not rows, and numbers, not names: it is fetched whole, and compresses well this way. It says
 * nothing of other stretches, so that it changes with its own articles alone.
 */
export interface Columns {
  /** Days between an article and the one before it; the first one's from 1 January 1970. */
  readonly days: readonly number[]
  /** Language of each headline, as a place in `values.lang`. */
  readonly titleLangs: readonly number[]
  /** For each facet but the year, the values of each article, as places in `values`. */
  readonly facets: Readonly<Record<FacetKey, readonly (readonly number[])[]>>
  /** Of each facet the values that occur, as they stand in the address. */
  readonly values: Readonly<Record<FacetKey, readonly string[]>>
}

/** What articles can be narrowed down by, the year aside, which follows from the day. */
export type FacetKey = 'section' | 'topic' | 'name' | 'lang'
