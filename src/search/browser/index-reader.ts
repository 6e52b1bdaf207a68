import type { Catalogue } from '../catalogue.ts'
import { isNumber } from '../numbers.ts'
import { formsOf, isUnspaced, termsOf, type Fold } from '../tokens.ts'
import type { ClauseIndex, Found, Hits } from './clause-index.ts'
import type { Entry, Lexicon } from './lexicon.ts'
import { findIn } from './passage.ts'
import { ranking } from './pagefind.ts'
import type { Clause } from './query.ts'
import type { Stretches } from './scope.ts'
import type { PlacedMatch, TextIndex } from './text-index.ts'

/** Finds clauses in the texts of open stretches. */
export class IndexReader implements ClauseIndex {
  readonly #index: Omit<TextIndex, 'open'>
  readonly #lexicon: Pick<Lexicon, 'words'>
  readonly #fold: Fold
  readonly #stretches: Catalogue['stretches']
  readonly #signal: AbortSignal | undefined

  /** @param signal Aborted when nobody waits for what is found any more. */
  constructor(
    index: Omit<TextIndex, 'open'>,
    lexicon: Pick<Lexicon, 'words'>,
    fold: Fold,
    stretches: Catalogue['stretches'],
    signal?: AbortSignal,
  ) {
    this.#index = index
    this.#lexicon = lexicon
    this.#fold = fold
    this.#stretches = stretches
    this.#signal = signal
  }

  /**
   * The articles of some stretches that hold a clause: a phrase word for word, a single word also as the
   * beginning of a longer one, both in all their forms (*sign*, *signed*). A number is itself, and begins no other.
   */
  async find({ text, exact, excluded }: Clause, stretches: Stretches): Promise<Found> {
    const terms = termsOf(text, this.#fold)
    const [only] = terms
    if (only === undefined) return whole([])
    if (exact || excluded || terms.length > 1 || isNumber(only))
      return this.#findPhrase(terms, stretches)
    return isUnspaced(only) ? this.#findPairs(only, stretches) : this.#findWord(only, stretches)
  }

  async #findPhrase(terms: readonly string[], stretches: Stretches): Promise<Found> {
    const phrase = await this.#search(`"${terms.join(' ')}"`, stretches)
    const articles = stretches.reduce((sum, one) => sum + (this.#stretches[one]?.count ?? 0), 0)
    return whole(rated(phrase, articles))
  }

  /** A single character begins pairs, a pair is whole. */
  async #findPairs(term: string, stretches: Stretches): Promise<Found> {
    if (Array.from(term).length > 1) return this.#findPhrase([term], stretches)
    await this.#fetchBeginnings(term)
    return whole(await this.#search(term, stretches))
  }

  /** Too many words begin with a letter, or with two; but two that are no word begin one. */
  async #findWord(term: string, stretches: Stretches): Promise<Found> {
    const { length } = Array.from(term)
    if (length > 2) return this.#findBeginning(term, stretches)
    const exactly = await this.#findPhrase([term], stretches)
    const mayBegin = length === 2 && exactly.hits.size === 0
    return mayBegin ? this.#findBeginning(term, stretches) : exactly
  }

  /**
   * Pagefind itself falls back, in each stretch, to the longest word with which an unknown one begins, so
   * that *expresszzz* would find *express*: a word must be one of the stretch's, or the beginning of one.
   */
  async #findBeginning(term: string, stretches: Stretches): Promise<Found> {
    const known = await this.#fetchBeginnings(term)
    const all = await this.#search(term, stretches)
    const isListed = known.some(({ word }) => word === formsOf(term)[0])
    // Where the archive has one index, a word of the lexicon is one of it.
    if (this.#stretches.length === 1 && isListed) return whole(all)
    // The best articles will be read anyway, while Pagefind takes long to look for a frequent word once more.
    const ways = await Promise.all(
      stretches.map(async (stretch) => {
        const matches = all.filter((match) => match.stretch === stretch)
        const words = await this.#wordsFoundIn(matches.slice(0, 1))
        return { stretch, matches, isWord: words.includes(term), begins: words.some(begins(term)) }
      }),
    )
    const isInDoubt = ways.some(({ matches, isWord }) => matches.length > 0 && !isWord)
    const exact = isInDoubt ? await this.#search(`"${term}"`, stretches) : []
    const words = ways.filter(
      ({ stretch, isWord }) => isWord || exact.some((match) => match.stretch === stretch),
    )
    const held = ways.filter((way) => way.begins || words.includes(way))
    return {
      hits: byPlace(held.flatMap(({ matches }) => matches)),
      isBeginning: held.length > 0 && words.length === 0,
    }
  }

  /**
   * Fetches all words that begin so. For a search, Pagefind fetches the file in which a word is, and of longer words
   * it knows those that stand there too, or were fetched before.
   */
  async #fetchBeginnings(letters: string): Promise<readonly Entry[]> {
    const words = await this.#lexicon.words(formsOf(letters)[0] ?? '', true)
    await this.#index.preload(words.map(({ word }) => word))
    return words
  }

  /** The words for which articles were found, plain. */
  async #wordsFoundIn(matches: readonly PlacedMatch[]): Promise<readonly string[]> {
    const all = await Promise.all(
      matches.map(async ({ place, words }) => {
        const { passages } = await this.#index.read(place)
        return passages.map((kept) => findIn(kept, { words: [words], typed: new Map() }))
      }),
    )
    return all
      .flat()
      .flatMap(({ tokens, found }) =>
        tokens.filter((_, at) => found.has(at)).map(({ term }) => term),
      )
  }

  /** Stretches that were opened for another search are left out. */
  async #search(term: string, stretches: Stretches): Promise<readonly PlacedMatch[]> {
    const wanted = new Set(stretches)
    return (await this.#index.search(term, this.#signal)).filter(({ stretch }) =>
      wanted.has(stretch),
    )
  }
}

function whole(matches: readonly PlacedMatch[]): Found {
  return { hits: byPlace(matches), isBeginning: false }
}

/** Pagefind does not rate phrases. What is rare is worth more, and what stands in an article more often. */
function rated(matches: readonly PlacedMatch[], articles: number): readonly PlacedMatch[] {
  const rarity = Math.log(1 + articles / matches.length)
  return matches.map((match) => {
    const times = match.words.length
    return { ...match, score: (rarity * times) / (times + ranking.termSaturation) }
  })
}

function byPlace(matches: readonly PlacedMatch[]): Hits {
  return new Map(matches.map(({ place, score, words }) => [place, { score, words }]))
}

/** Whether a word begins so, or a part of it: `post` begins `e-post`. */
function begins(term: string): (word: string) => boolean {
  const [typed = ''] = formsOf(term)
  return (word) => formsOf(word).some((part) => part.startsWith(typed))
}
