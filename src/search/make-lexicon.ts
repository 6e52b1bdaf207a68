import type { Article } from '../article/article.ts'
import {
  placesOfHeadline as places,
  type Lexicon,
  type LexiconShard,
  type Spot,
} from './catalogue.ts'
import { formsOf, tokensOf, type Fold } from './tokens.ts'

/** Characters of JSON that a shard holds at least; a reader fetches one for each word, and they compress to a third. */
const enough = 10_000

/** A shard with its words. */
interface Shard extends LexiconShard {
  readonly words: Lexicon
}

/**
 * The lexicon of an archive, in shards.
 *
 * @param articles Newest first.
 * @param list The words of all texts with the number of articles that hold each, as `wordList` writes it.
 */
export function makeLexicon(
  articles: readonly Pick<Article, 'title' | 'subtitle' | 'titleTranslation'>[],
  list: string,
  fold: Fold,
): readonly Shard[] {
  const spots = spotsOf(articles.toReversed(), fold)
  const counts = countsOf(list)
  const words = [...new Set([...counts.keys(), ...spots.keys()])].toSorted(byUnits)
  const shards: Shard[] = []
  let entries: [string, Lexicon[string]][] = []
  let size = 0
  for (const word of words) {
    // Cut at words that say so themselves: a new word moves no cut but its neighbours'.
    if (size >= enough && isCut(word)) {
      shards.push(shardOf(entries))
      entries = []
      size = 0
    }
    const entry = [counts.get(word) ?? 0, ...differences(spots.get(word) ?? [])] as const
    entries.push([word, entry])
    size += word.length + String(entry).length + 6
  }
  return [...shards, shardOf(entries)]
}

/** Where each word stands in headlines, in order. */
function spotsOf(
  oldestFirst: readonly Pick<Article, 'title' | 'subtitle' | 'titleTranslation'>[],
  fold: Fold,
): ReadonlyMap<string, readonly Spot[]> {
  const spots = new Map<string, Spot[]>()
  for (const [number, { title, subtitle, titleTranslation }] of oldestFirst.entries()) {
    const own = tokensOf(title, fold)
    const others = [subtitle, titleTranslation].flatMap((text) => tokensOf(text ?? '', fold))
    for (const [at, token] of [...own, ...others].entries()) {
      // What stands behind the headline is one place apart, so that no phrase reaches over its end.
      const place = Math.min(at < own.length ? at : at + 1, places - 1)
      const spot = (number * places + place) * 2 + (at === own.length - 1 ? 1 : 0)
      for (const word of formsOf(token.term)) {
        const known = spots.get(word)
        if (known === undefined) spots.set(word, [spot])
        else if (known.at(-1) !== spot) known.push(spot)
      }
    }
  }
  return spots
}

function countsOf(list: string): ReadonlyMap<string, number> {
  const lines = list === '' ? [] : list.split('\n')
  return new Map(
    lines.map((line) => {
      const [word = '', count = '1'] = line.split(' ')
      return [word, Number(count)] as const
    }),
  )
}

function differences(spots: readonly Spot[]): readonly number[] {
  return spots.map((spot, at) => spot - (spots[at - 1] ?? 0))
}

function shardOf(entries: readonly (readonly [string, Lexicon[string]])[]): Shard {
  return { first: entries[0]?.[0] ?? '', words: Object.fromEntries(entries) }
}

/** One word in eight. */
function isCut(word: string): boolean {
  return Array.from(word, (character) => character.codePointAt(0) ?? 0).reduce(sum) % 8 === 0
}

function sum(a: number, b: number): number {
  return a + b
}

/** The order in which strings are compared with `<`, which is the same everywhere. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1
}
