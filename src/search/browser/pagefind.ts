/** The part of Pagefind's browser code that is used here. */
export interface Pagefind {
  /** Settles when what every search needs has been asked for. */
  init(): Promise<void>
  /** Takes in another index, which is searched along from then on. Its folder ends with a slash. */
  mergeIndex(folder: string, options: IndexOptions): Promise<void>
  /** `null` finds everything. */
  search(term: string | null): Promise<{ readonly results: readonly Match[] }>
  preload(term: string): Promise<void>
}

/** Opens Pagefind with its first index. */
export type OpenPagefind = (
  options: IndexOptions & { readonly basePath: string },
) => Promise<Pagefind>

export interface IndexOptions {
  /** What stands before the addresses of articles. */
  readonly baseUrl: string
  readonly metaCacheTag: string
  readonly ranking: Ranking
}

/** https://pagefind.app/docs/ranking/ */
interface Ranking {
  readonly termFrequency: number
  readonly termSimilarity: number
  readonly termSaturation: number
  readonly pageLength: number
}

/** An article that Pagefind found. */
export interface Match {
  readonly id: string
  readonly score: number
  /** Where in the article the words stand, counted in words. */
  readonly words: readonly number[]
  data(): Promise<Fragment>
}

/** What Pagefind keeps of an article. */
export interface Fragment {
  /** With the path of the base. */
  readonly url: string
  /** Its words, parted by single spaces. */
  readonly content: string
  readonly anchors: readonly Anchor[]
}

/** An element with an id, as `src/search/document.ts` puts it before each passage. */
export interface Anchor {
  readonly element: string
  readonly id: string
  /** The passage as written, if that differs from its words. */
  readonly title?: string
  /** How many words stand before it. */
  readonly location: number
}

/** Chosen, with the weights in `rank.ts`, by the relevance test on a generated archive. */
export const ranking: Ranking = {
  termFrequency: 1,
  termSimilarity: 3,
  termSaturation: 2,
  pageLength: 0.4,
}
