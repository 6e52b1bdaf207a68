import { plainWord } from '../plain-word.ts'
import type { Fold } from '../tokens.ts'
import { meaningsOf, type Meaning } from './aliases.ts'
import type { Search } from './address.ts'
import { countValues, narrow, type Articles, type Counts } from './articles.ts'
import type { Found, Hits, IndexReader } from './index-reader.ts'
import type { Sought } from './passage.ts'
import { byRelevance } from './rank.ts'
import { parseQuery, type Clause, type Query } from './query.ts'

/** What a search found, before anything of it is read. */
export interface Outcome {
  readonly query: Query
  /** In the order that was asked for. */
  readonly places: readonly number[]
  readonly counts: Counts
  /** What is looked for, other names included. */
  readonly meanings: readonly Meaning[]
  /** Clauses that no article holds, whatever the filters; the others were looked for without them. */
  readonly missing: readonly Clause[]
  /** Clauses that are no words of the archive, only beginnings of some. */
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
  readonly #articles: Articles
  readonly #index: IndexReader
  readonly #fold: Fold

  constructor(articles: Articles, index: IndexReader, fold: Fold) {
    this.#articles = articles
    this.#index = index
    this.#fold = fold
  }

  async run(search: Search): Promise<Outcome> {
    const query = parseQuery(search.q)
    const aliases = search.aliases ? this.#articles.aliases : []
    const wanted = query.clauses.filter(({ excluded }) => !excluded)
    const typed = new Set(wanted.flatMap(({ text }) => plainWord(text).split(' ')))
    const meanings = meaningsOf(wanted, aliases, this.#fold)
    const found = await Promise.all(meanings.map((meaning) => this.#find(meaning)))
    const unwanted = await this.#findAll(query.clauses.filter(({ excluded }) => excluded))
    const hits = found.flatMap((one) => (one.hits === null ? [] : [one.hits]))
    const holding = found.length > 0 && hits.length === 0 ? [] : this.#holding(hits, unwanted)
    return {
      query,
      meanings,
      missing: found.flatMap(({ missing }) => missing),
      beginnings: found.flatMap(({ beginnings }) => beginnings),
      places: inOrder(narrow(this.#articles, holding, search), search, hits),
      counts: countValues(this.#articles, holding, search),
      soughtIn: (place) => ({ typed, words: hits.map((one) => one.get(place)?.words ?? []) }),
    }
  }

  #holding(wanted: readonly Hits[], unwanted: readonly Found[]): readonly number[] {
    return this.#articles.days
      .map((_, place) => place)
      .filter((place) => wanted.every((hits) => hits.has(place)))
      .filter((place) => !unwanted.some(({ hits }) => hits.has(place)))
  }

  #findAll(clauses: readonly Clause[]): Promise<readonly Found[]> {
    return Promise.all(clauses.map((clause) => this.#index.find(clause)))
  }

  /**
   * The articles that hold all clauses of a meaning, or another name of it. A clause that no article
   * holds is reported, and the others are looked for without it.
   */
  async #find({ clauses, others }: Meaning): Promise<FoundMeaning> {
    const typed = await this.#findAll(clauses)
    const names = await this.#findAll(
      others.map((text) => ({ text, exact: true, excluded: false })),
    )
    const beginnings = clauses.filter((_, at) => typed[at]?.isBeginning)
    const all = [intersection(typed), ...names.map(({ hits }) => hits)].reduce(union)
    if (all.size > 0) return { hits: all, missing: [], beginnings }
    const known = typed.filter(({ hits }) => hits.size > 0)
    return {
      hits: known.length === 0 ? null : intersection(known),
      missing: clauses.filter((_, at) => typed[at]?.hits.size === 0),
      beginnings,
    }
  }
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
