import type { Clause } from './query.ts'
import type { Stretches } from './scope.ts'

/** Something that knows which articles hold a clause. */
export interface ClauseIndex {
  /** @param stretches Where to look; those of texts must be open. */
  find(clause: Clause, stretches: Stretches): Promise<Found>
}

export interface Found {
  readonly hits: Hits
  /** Whether the clause is no word of what was searched, only the beginning of one. */
  readonly isBeginning: boolean
}

/** By the place of the article. */
export type Hits = ReadonlyMap<number, Hit>

/** How well an article holds something, and where: counted in words. */
export interface Hit {
  readonly score: number
  readonly words: readonly number[]
}
