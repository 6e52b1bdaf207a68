import type { KeptArticle } from './kept.ts'
import type { Match } from './pagefind.ts'
import type { Stretches } from './scope.ts'

/**
 * The index of the archive's texts, of which some stretches are open. All that Pagefind does for search stands behind
 * this. Whatever fails is thrown as a {@link SearchError}; then the whole index is of no use any more.
 */
export interface TextIndex {
  /** Takes in the indexes of stretches that are not there yet. */
  open(stretches: Stretches): Promise<void>
  /**
   * What holds some words, or a phrase between quotation marks; the best first, in all stretches that are open.
   *
   * @param signal Aborted when nobody waits for it any more.
   */
  search(term: string, signal?: AbortSignal): Promise<readonly PlacedMatch[]>
  /** Fetches what a search for these words will need. */
  preload(words: readonly string[]): Promise<void>
  /** What is kept of an article of a stretch that is open. */
  read(place: number): Promise<KeptArticle>
}

/** An article that was found, and where it stands. */
export interface PlacedMatch extends Match {
  readonly place: number
  /** Place of its stretch in the catalogue. */
  readonly stretch: number
}
