import { hasHan, tokensOf, type Fold } from '../tokens.ts'
import { plainWord } from '../plain-word.ts'
import { findIn } from './passage.ts'
import type { Fragment, Match, Pagefind } from './pagefind.ts'
import type { Clause } from './query.ts'
import { isBeginning, type WordList } from './spelling.ts'

/** An article that holds something, how well it does, and where: counted in words. */
export interface Hit {
  readonly score: number
  readonly words: readonly number[]
}

/** By the place of the article. */
export type Hits = ReadonlyMap<number, Hit>

export interface Found {
  readonly hits: Hits
  /** Whether the clause is no word of the archive, only the beginning of one. */
  readonly isBeginning: boolean
}

/** Asks Pagefind for one clause at a time, and knows articles by their places. */
export class IndexReader {
  readonly #pagefind: Pagefind
  readonly #fold: Fold
  readonly #words: () => Promise<WordList>
  readonly #all: readonly Match[]
  readonly #places: ReadonlyMap<string, number>

  private constructor(
    pagefind: Pagefind,
    all: readonly Match[],
    options: { fold: Fold; words: () => Promise<WordList> },
  ) {
    this.#pagefind = pagefind
    this.#fold = options.fold
    this.#words = options.words
    this.#all = all
    this.#places = new Map(all.map(({ id }, place) => [id, place]))
  }

  /**
   * @param options.words Loads the archive's words; called only when one is in doubt.
   */
  static async open(
    pagefind: Pagefind,
    options: { fold: Fold; words: () => Promise<WordList> },
  ): Promise<IndexReader> {
    // Pagefind lists articles in the order in which they were indexed, which is that of the catalogue.
    const { results } = await pagefind.search(null)
    return new IndexReader(pagefind, results, options)
  }

  /** What is kept of an article, from the network or the cache. */
  async read(place: number): Promise<Fragment> {
    const match = this.#all[place]
    if (match === undefined) throw new Error(`The index has no article ${place}.`)
    return match.data()
  }

  /** Fetches what a search for these words will need. */
  async preload(text: string): Promise<void> {
    await this.#pagefind.preload(text)
  }

  /**
   * The articles that hold a clause: a phrase word for word, a single word also as the beginning of a
   * longer one, both in all their forms (*sign*, *signed*).
   */
  async find({ text, exact, excluded }: Clause): Promise<Found> {
    const terms = termsOf(text, this.#fold)
    const [only = ''] = terms
    const isLetter = Array.from(only).length === 1
    if (exact || excluded || terms.length > 1) return this.#findPhrase(terms)
    // A character of Han begins pairs; a pair is whole, and so is a letter, for too many words begin so.
    if (hasHan(only) && isLetter) return { hits: await this.#search(only), isBeginning: false }
    return hasHan(only) || isLetter ? this.#findPhrase(terms) : this.#findWord(only)
  }

  async #findPhrase(terms: readonly string[]): Promise<Found> {
    const phrase = await this.#search(`"${terms.join(' ')}"`)
    if (phrase.size === 0) return { hits: phrase, isBeginning: false }
    // Pagefind does not rate phrases, so they take the rates of their words.
    const loose = await this.#search(terms.join(' '))
    const hits = Array.from(phrase, ([place, { words }]) => {
      return [place, { words, score: loose.get(place)?.score ?? 0 }] as const
    })
    return { hits: new Map(hits), isBeginning: false }
  }

  /**
   * Pagefind itself falls back to the longest word with which an unknown one begins, so that *expresszzz*
   * would find *express*: a word must be one of the archive's, or the beginning of one.
   */
  async #findWord(term: string): Promise<Found> {
    const { results } = await this.#pagefind.search(term)
    const [best] = results
    if (best === undefined) return { hits: new Map(), isBeginning: false }
    const hits = this.#byPlace(results)
    // The best article will be read anyway, while Pagefind takes long to look for a frequent word once more.
    if (await holds(best, term)) return { hits, isBeginning: false }
    const whole = await this.#pagefind.search(`"${term}"`)
    if (whole.results.length > 0) return { hits, isBeginning: false }
    const begins = isBeginning(await this.#words(), term)
    return { hits: begins ? hits : new Map(), isBeginning: begins }
  }

  async #search(term: string): Promise<Hits> {
    return this.#byPlace((await this.#pagefind.search(term)).results)
  }

  #byPlace(results: readonly Match[]): Hits {
    return new Map(
      results.map(
        ({ id, score, words }) => [this.#places.get(id) ?? -1, { score, words }] as const,
      ),
    )
  }
}

/** Whether one of the words for which an article was found is just the one that was looked for. */
async function holds(match: Match, term: string): Promise<boolean> {
  const { anchors } = await match.data()
  const sought = { words: [match.words], typed: new Set([term]) }
  return anchors.some((anchor) =>
    [...findIn(anchor, sought).found.values()].some(({ isAsTyped }) => isAsTyped),
  )
}

/** The words of a clause as they are in the index. A Han run is found by its pairs alone. */
function termsOf(text: string, fold: Fold): readonly string[] {
  const tokens = tokensOf(text, fold)
  return tokens
    .filter(({ end }, at) => tokens[at - 1]?.end !== end)
    .map(({ word, start, end }) => (hasHan(word) ? word : plainWord(text.slice(start, end))))
}
