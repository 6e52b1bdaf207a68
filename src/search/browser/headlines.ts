import { placesOfHeadline as places, type Spot } from '../catalogue.ts'
import { isNumber } from '../numbers.ts'
import { formsOf, isUnspaced, termsOf, tokensOf, type Fold } from '../tokens.ts'
import type { ClauseIndex, Found, Hit } from './clause-index.ts'
import type { Lexicon } from './lexicon.ts'
import type { Clause } from './query.ts'

/** What a whole word is worth against the beginning of one. */
const rates = { word: 1, beginning: 0.7 }

/** Finds clauses in the headlines of the whole archive, by the lexicon. */
export class Headlines implements ClauseIndex {
  readonly #lexicon: Pick<Lexicon, 'words'>
  readonly #fold: Fold
  readonly #articles: number

  /** @param articles How many the archive has. */
  constructor(lexicon: Pick<Lexicon, 'words'>, fold: Fold, articles: number) {
    this.#lexicon = lexicon
    this.#fold = fold
    this.#articles = articles
  }

  /**
   * The articles whose headlines hold a clause: a phrase word for word, a single word also as the beginning of a
   * longer one.
   */
  async find({ text, exact }: Clause): Promise<Found> {
    const terms = termsOf(text, this.#fold)
    const [only = ''] = terms
    const isBeginning = terms.length === 1 && !exact && mayBegin(only)
    const found = await Promise.all(terms.map((term) => this.#spots(term, isBeginning)))
    return { hits: this.#hits(inRow(found), only), isBeginning: false }
  }

  /** The articles whose headline is just this text. */
  async findWhole(text: string): Promise<ReadonlySet<number>> {
    const terms = tokensOf(text, this.#fold).map(({ term }) => term)
    const found = await Promise.all(terms.map((term) => this.#spots(term, false)))
    const whole = [...inRow(found).keys()].filter(
      (spot) => spot % 2 === 1 && placeOf(spot) === Math.min(terms.length, places) - 1,
    )
    return new Set(whole.map((spot) => this.#placeOf(spot)))
  }

  /** Where the words of a term stand, and which word it is. */
  async #spots(term: string, isBeginning: boolean): Promise<ReadonlyMap<Spot, string>> {
    const [key = ''] = formsOf(term)
    if (key === '') return new Map()
    const entries = await this.#lexicon.words(key, isBeginning)
    return new Map(entries.flatMap(({ word, spots }) => spots.map((spot) => [spot, word] as const)))
  }

  #hits(spots: ReadonlyMap<Spot, string>, term: string): Found['hits'] {
    const hits = new Map<number, Hit>()
    for (const [spot, word] of spots) {
      const place = this.#placeOf(spot)
      const score = word === formsOf(term)[0] || isUnspaced(term) ? rates.word : rates.beginning
      const known = hits.get(place)
      hits.set(place, {
        score: Math.max(score, known?.score ?? 0),
        words: [...(known?.words ?? []), placeOf(spot)],
      })
    }
    return hits
  }

  /** Articles are counted from the newest here, and from the oldest in the lexicon. */
  #placeOf(spot: Spot): number {
    return this.#articles - 1 - Math.floor(spot / 2 / places)
  }
}

/** Too many words begin with one or two letters; a single character of Han begins pairs; a number begins no other. */
function mayBegin(term: string): boolean {
  const { length } = Array.from(term)
  return isUnspaced(term) ? length === 1 : length > 2 && !isNumber(term)
}

/** The place of a word in its headline, from 0. */
function placeOf(spot: Spot): number {
  return Math.floor(spot / 2) % places
}

/** The spots of the last of some words where all of them stand side by side. */
function inRow(found: readonly ReadonlyMap<Spot, string>[]): ReadonlyMap<Spot, string> {
  const [first = new Map<Spot, string>(), ...others] = found
  return others.reduce((before, next) => {
    const after = new Set([...before.keys()].map((spot) => Math.floor(spot / 2) + 1))
    const isEnd = (spot: Spot): boolean =>
      after.has(Math.floor(spot / 2)) ||
      // Places behind the last that is told apart are taken for one.
      (placeOf(spot) === places - 1 && after.has(Math.floor(spot / 2) + 1))
    return new Map([...next].filter(([spot]) => isEnd(spot)))
  }, first)
}
