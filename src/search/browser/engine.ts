import { isUnspaced, termsOf, type Fold } from '../tokens.ts'
import { meaningsOf, type Meaning } from './aliases.ts'
import type { Search } from './address.ts'
import { countValues, narrow, type Articles, type Counts } from './articles.ts'
import type { Found, Hits, IndexReader } from './index-reader.ts'
import type { Sought } from './passage.ts'
import { byRelevance } from './rank.ts'
import { parseQuery, type Clause, type Query } from './query.ts'
import type { Stretches } from './scope.ts'
import { mayHave, type WordList } from './spelling.ts'

/** The part of the archive that a search takes in. Its stretches are open. */
export interface View {
  /** Of these stretches, and of others that were opened before. */
  readonly articles: Articles
  /** Names that mean the same. */
  readonly aliases: readonly (readonly string[])[]
  /** The newest first. */
  readonly places: readonly number[]
  readonly stretches: Stretches
  /** Whether this is all of the archive. */
  readonly isWhole: boolean
}

/** What a search found, before anything of it is read. */
export interface Outcome {
  readonly query: Query
  /** In the order that was asked for. */
  readonly places: readonly number[]
  readonly counts: Counts
  /** What is looked for, other names included. */
  readonly meanings: readonly Meaning[]
  /** Clauses that no article of the archive holds; the others were looked for without them. */
  readonly missing: readonly Clause[]
  /** Clauses that are no words of what was searched, only beginnings of some. */
  readonly beginnings: readonly Clause[]
  /** What was looked for, as it stands in an article. */
  readonly soughtIn: (place: number) => Sought
}

/** What was found of one meaning. */
interface FoundMeaning {
  /** `null` if no article holds any of its clauses. */
  readonly hits: Hits | null
  readonly missing: readonly Clause[]
  readonly beginnings: readonly Clause[]
}

/** Searches: every clause on its own, then combines what each found. */
export class Engine {
  readonly #index: IndexReader
  readonly #fold: Fold
  readonly #words: () => Promise<WordList>

  /** @param words Loads the archive's words; called only when one is in doubt. */
  constructor(index: IndexReader, fold: Fold, words: () => Promise<WordList>) {
    this.#index = index
    this.#fold = fold
    this.#words = words
  }

  async run(search: Search, view: View): Promise<Outcome> {
    const { articles } = view
    const query = parseQuery(search.q)
    const aliases = search.aliases ? view.aliases : []
    const wanted = query.clauses.filter(({ excluded }) => !excluded)
    const typed = new Map(
      wanted.flatMap(({ text }) => {
        const words = termsOf(text, this.#fold)
        return words.map((word) => [word, words.length === 1] as const)
      }),
    )
    const meanings = meaningsOf(wanted, aliases, this.#fold)
    const found = await Promise.all(meanings.map((meaning) => this.#find(meaning, view)))
    const unwanted = await this.#findAll(
      query.clauses.filter(({ excluded }) => excluded),
      view,
    )
    const hits = found.flatMap((one) => (one.hits === null ? [] : [one.hits]))
    const isNothing = found.length > 0 && hits.length === 0
    const holding = isNothing ? [] : holdingAll(view.places, hits, unwanted)
    return {
      query,
      meanings,
      missing: found.flatMap(({ missing }) => missing),
      beginnings: found.flatMap(({ beginnings }) => beginnings),
      places: inOrder(narrow(articles, holding, search), search, hits),
      counts: countValues(articles, holding, search),
      soughtIn: (place) => ({ typed, words: hits.map((one) => one.get(place)?.words ?? []) }),
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
    const words = await this.#words()
    return clauses.filter(({ text }) => isListed(text) && !mayHave(words, text))
  }
}

/** Whether the list of words would have a clause: Han is not in it, nor which words stand side by side. */
function isListed(text: string): boolean {
  return !isUnspaced(text) && !/\s/u.test(text)
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

function inOrder(
  places: readonly number[],
  { sort }: Search,
  hits: readonly Hits[],
): readonly number[] {
  if (sort === 'oldest') return places.toReversed()
  return sort === 'newest' || hits.length === 0 ? places : byRelevance(places, hits)
}
