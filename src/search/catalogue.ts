/**
 * What the search page knows of the archive before it searches: how the archive is cut into stretches, and
 * what articles can be filtered by. An article is known by its place, counted from the newest; the places
 * of a stretch follow on those of the newer ones.
 */
export interface Catalogue {
  /** Newest first, without overlap in days. */
  readonly stretches: readonly Stretch[]
  /** Of how many articles the texts are searched at a time. */
  readonly budget: number
  /** Years of the articles, newest first. */
  readonly years: readonly (readonly [year: string, articles: number])[]
  /** Of each facet but the year, its values. */
  readonly values: Readonly<Record<FacetKey, readonly Value[]>>
  /** Names that mean the same, the one that is shown first. */
  readonly aliases: readonly (readonly string[])[]
  /** Han characters and the ones they are searched as, in pairs: `國国遞递`. */
  readonly han: string
  /** Every word of the archive, in shards that follow each other. */
  readonly lexicon: readonly LexiconShard[]
  /** What results show of each article, in blocks. */
  readonly heads: Heads
}

/** A value of a facet: as it stands in the address, as it is shown, and how many articles have it. */
export type Value = readonly [value: string, label: string, articles: number]

/** A part of the lexicon. */
export interface LexiconShard {
  /** Its first word; all words up to the next shard's are in it. */
  readonly first: string
  /** Its words, or the name of the file beside the catalogue that holds them. */
  readonly words: Lexicon | string
}

/**
 * Words of the archive, and pairs of Han, in all forms in which `formsOf` has them. Of each: in how many articles it
 * stands, then where it stands in headlines, as {@link Spot}s, each less the one before it.
 */
export type Lexicon = Readonly<Record<string, readonly [articles: number, ...spots: number[]]>>

/**
 * Where a word stands in a headline, as a number: `(number of the article * 64 + place of the word) * 2`, and 1 more
 * if it is the last word of the headline. Articles are numbered from the oldest, so that a new one changes no other's
 * number; places from the 64th word on are taken for one.
 */
export type Spot = number

/** Places of a headline that are told apart in a {@link Spot}. */
export const placesOfHeadline = 64

/** Where the heads of articles are. They are numbered from the oldest, as in {@link Spot}. */
export interface Heads {
  /** How many articles a block holds. */
  readonly size: number
  /** Each block, or the hash in the name of its file, `heads.HASH.json`. That of the oldest articles comes first. */
  readonly blocks: readonly (readonly Head[] | string)[]
}

/** As many characters as three lines of a result show. */
export const summaryLength = 160

/** What results show of an article before its text is fetched. */
export type Head = readonly [
  /** `/news/2019/09/slug/`. */
  url: string,
  title: string,
  titleLang: string,
  /** An editor's rendering of the headline in English; `''` if there is none. */
  translation: string,
  day: string,
  /** Its key. */
  section: string,
  lang: string,
  /** At most {@link summaryLength} characters of its summary. */
  summary: string,
]

/** Some time of the archive that has an index of its own. */
export interface Stretch {
  /** Days of its oldest and its newest article, `2019-09-09`. */
  readonly first: string
  readonly last: string
  /** How many articles it holds. */
  readonly count: number
  /** Changes with everything that can be found in it; names the folder of its index. */
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

/** Where the files of search are. Addresses with the path of the base. */
export interface FinderFiles {
  /** The page's own code. */
  readonly script: string
  /** The code that finds, in a thread of its own. */
  readonly worker: string
  /** Pagefind's code, and its WebAssembly. */
  readonly pagefind: string
  readonly wasm: string
  readonly catalogue: string
}
