import type { Fold } from '../tokens.ts'
import { meaningsOf, type Meaning } from './aliases.ts'
import type { ClauseIndex, Found, Hits } from './clause-index.ts'
import type { Clause, Query } from './query.ts'
import type { Stretches } from './scope.ts'

/** The part of the archive in which an engine looks. */
export interface View {
  /** Its articles, the newest first. */
  readonly places: readonly number[]
  readonly stretches: Stretches
  /** Whether nothing of the archive is left out. */
  readonly isWhole: boolean
}

/** What was found, before anything of it is read. */
export interface Findings {
  /** The articles that hold what is looked for, the newest first. */
  readonly places: readonly number[]
  /** For each thing that was looked for, the articles that hold it. */
  readonly hits: readonly Hits[]
  /** What is looked for, other names included. */
  readonly meanings: readonly Meaning[]
  /** Clauses that no article of the archive holds; the others were looked for without them. */
  readonly missing: readonly Clause[]
  /** Clauses that are no words of what was searched, only beginnings of some. */
  readonly beginnings: readonly Clause[]
}

/** What was found of one meaning. */
interface FoundMeaning {
  /** `null` if no article holds any of its clauses. */
  readonly hits: Hits | null
  readonly missing: readonly Clause[]
  readonly beginnings: readonly Clause[]
}

/** Finds every clause on its own, then combines what each found. */
export class Engine {
  readonly #index: ClauseIndex
  readonly #fold: Fold
  readonly #mayHave: (word: string) => Promise<boolean>

  /** @param mayHave Whether the archive may hold a word somewhere; asked when a part of it does not. */
  constructor(index: ClauseIndex, fold: Fold, mayHave: (word: string) => Promise<boolean>) {
    this.#index = index
    this.#fold = fold
    this.#mayHave = mayHave
  }

  /** @param aliases Names that mean the same, to be looked for too. */
  async run(
    { clauses }: Query,
    aliases: readonly (readonly string[])[],
    view: View,
  ): Promise<Findings> {
    const wanted = clauses.filter(({ excluded }) => !excluded)
    const meanings = meaningsOf(wanted, aliases, this.#fold)
    const found = await Promise.all(meanings.map((meaning) => this.#find(meaning, view)))
    const unwanted = await this.#findAll(
      clauses.filter(({ excluded }) => excluded),
      view,
    )
    const hits = found.flatMap((one) => (one.hits === null ? [] : [one.hits]))
    const isNothing = found.length > 0 && hits.length === 0
    return {
      places: isNothing ? [] : holdingAll(view.places, hits, unwanted),
      hits,
      meanings,
      missing: found.flatMap(({ missing }) => missing),
      beginnings: found.flatMap(({ beginnings }) => beginnings),
    }
  }

  #findAll(clauses: readonly Clause[], { stretches }: View): Promise<readonly Found[]> {
    return Promise.all(clauses.map((clause) => this.#index.find(clause, stretches)))
  }

  /**
   * The articles that hold all clauses of a meaning, or another name of it. A clause that no article
   * holds is reported, and the others are looked for without it.
   */
  async #find({ clauses, others }: Meaning, view: View): Promise<FoundMeaning> {
    const typed = await this.#findAll(clauses, view)
    const names = await this.#findAll(
      others.map((text) => ({ text, exact: true, excluded: false })),
      view,
    )
    const beginnings = clauses.filter((_, at) => typed[at]?.isBeginning)
    const all = [intersection(typed), ...names.map(({ hits }) => hits)].reduce(union)
    if (all.size > 0) return { hits: all, missing: [], beginnings }
    const known = typed.filter(({ hits }) => hits.size > 0)
    const unknown = clauses.filter((_, at) => typed[at]?.hits.size === 0)
    const mayBeElsewhere = !view.isWhole && others.length > 0
    const missing = mayBeElsewhere ? [] : await this.#missing(unknown, view)
    // What other parts of the archive may hold is not left out: then this part has nothing.
    if (missing.length < unknown.length) return { hits: new Map(), missing, beginnings }
    return { hits: known.length === 0 ? null : intersection(known), missing, beginnings }
  }

  /** Those of some clauses, which a view does not hold, that no article of the archive holds. */
  async #missing(clauses: readonly Clause[], { isWhole }: View): Promise<readonly Clause[]> {
    if (isWhole || clauses.length === 0) return clauses
    const isMissing = await Promise.all(
      clauses.map(async ({ text }) => !(await this.#mayHave(text))),
    )
    return clauses.filter((_, at) => isMissing[at])
  }
}

function holdingAll(
  places: readonly number[],
  wanted: readonly Hits[],
  unwanted: readonly Found[],
): readonly number[] {
  return places
    .filter((place) => wanted.every((hits) => hits.has(place)))
    .filter((place) => !unwanted.some(({ hits }) => hits.has(place)))
}

/** What all have, with the sum of the scores. */
function intersection([first, ...others]: readonly Found[]): Hits {
  return others.reduce<Hits>((all, { hits: next }) => {
    const both = Array.from(all).filter(([place]) => next.has(place))
    return new Map(
      both.map(([place, { score, words }]) => {
        const other = next.get(place)
        return [
          place,
          { score: score + (other?.score ?? 0), words: [...words, ...(other?.words ?? [])] },
        ]
      }),
    )
  }, first?.hits ?? new Map())
}

/** What either has, with the better score. */
function union(all: Hits, next: Hits): Hits {
  const either = new Map(all)
  for (const [place, { score, words }] of next) {
    const other = either.get(place)
    either.set(place, {
      score: Math.max(score, other?.score ?? 0),
      words: [...(other?.words ?? []), ...words],
    })
  }
  return either
}
