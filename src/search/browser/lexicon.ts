import type { Catalogue, Lexicon as Shard, LexiconShard, Spot } from '../catalogue.ts'
import { isUnspaced } from '../tokens.ts'
import { listed, nearestWord } from './spelling.ts'

/** A word of the archive. */
export interface Entry {
  readonly word: string
  /** In how many articles it stands. */
  readonly articles: number
  /** Where it stands in headlines, in order. */
  readonly spots: readonly Spot[]
}

/** Endings without which a word may be one of the archive's, as Pagefind has it too. */
const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly']

/** Every word of the archive. Shards are fetched when one of their words is asked for. */
export class Lexicon {
  readonly #shards: Catalogue['lexicon']
  readonly #fetch: (file: string) => Promise<Shard>
  readonly #fetched = new Map<LexiconShard, Promise<readonly Entry[]>>()

  /** @param fetch Gets a shard by the name of its file. */
  constructor(shards: Catalogue['lexicon'], fetch: (file: string) => Promise<Shard>) {
    this.#shards = shards
    this.#fetch = fetch
  }

  /** The words that begin so, or the one that is just so. */
  async words(letters: string, isBeginning: boolean): Promise<readonly Entry[]> {
    const last = isBeginning ? `${letters}\uffff` : letters
    const shards = this.#shards.filter(
      ({ first }, at) => first <= last && (this.#shards[at + 1]?.first ?? '\uffff') > letters,
    )
    const entries = (await Promise.all(shards.map((shard) => this.#entriesOf(shard)))).flat()
    return entries.filter(({ word }) => (isBeginning ? word.startsWith(letters) : word === letters))
  }

  /**
   * Whether the archive may have a word: in any form, or one that begins so. Of phrases and runs without spaces it is
   * not told.
   */
  async mayHave(typed: string): Promise<boolean> {
    if (!isListed(typed)) return true
    const word = listed(typed)
    if ((await this.words(word, true)).length > 0) return true
    const forms = endings
      .filter((ending) => word.endsWith(ending))
      .map((ending) => this.words(word.slice(0, -ending.length), false))
    return (await Promise.all(forms)).some((found) => found.length > 0)
  }

  /**
   * Whether no text of the archive can hold a word in whatever form. Stems leave the first half of a word as it is:
   * if no word of the archive begins so, none is a form of it.
   */
  async surelyLacks(typed: string): Promise<boolean> {
    if (!isListed(typed)) return false
    const letters = Array.from(listed(typed))
    const half = letters.slice(0, Math.max(3, Math.ceil(letters.length / 2)))
    return (await this.words(half.join(''), true)).length === 0
  }

  /** The word of the archive that was most likely meant; first among those with the same first letter. */
  async nearest(typed: string): Promise<string | undefined> {
    const alike = await this.words(Array.from(listed(typed))[0] ?? '', true)
    const near = (entries: readonly Entry[]): string | undefined =>
      nearestWord(
        entries.map(({ word, articles }) => [word, articles]),
        typed,
      )
    return near(alike) ?? near(await this.words('', true))
  }

  #entriesOf(shard: LexiconShard): Promise<readonly Entry[]> {
    const fetched = this.#fetched.get(shard) ?? this.#get(shard)
    this.#fetched.set(shard, fetched)
    return fetched
  }

  async #get({ words }: LexiconShard): Promise<readonly Entry[]> {
    return Object.entries(typeof words === 'string' ? await this.#fetch(words) : words).map(entryOf)
  }
}

function entryOf([word, [articles, ...steps]]: [string, Shard[string]]): Entry {
  let last = 0
  return { word, articles, spots: steps.map((step) => (last += step)) }
}

/** The lexicon does not know which words stand side by side. */
function isListed(typed: string): boolean {
  return !isUnspaced(typed) && !/\s/u.test(typed)
}
