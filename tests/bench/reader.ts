import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { median } from '../../src/bench/measure.ts'
import { seededRandom } from '../../src/bench/random.ts'
import { findChromium } from '../browser/chromium.ts'
import type { Lexicon } from '../../src/search/catalogue.ts'
import { measureFirstResults, type FirstResults } from './first-results.ts'
import { measureSearch } from './measure-search.ts'

/** What a search of a built site costs a reader: medians of some words. */
export interface ReaderFigures {
  readonly words: readonly string[]
  /** All that is fetched until the results stand there, compressed as served. */
  readonly kilobytes: number
  /** From Enter to the results. */
  readonly milliseconds: number
  /** On a slow line, beside Pagefind's own page of search. */
  readonly slow: FirstResults
}

const wordCount = 11

/** What people type: frequent words, a name, a slip. */
export const typed = ['china', 'china postal', 'kang ning', 'chnia', 'postal']

/** Searches a built site in Chromium for words that neither almost all articles hold, nor almost none. */
export async function measureReader(folder: string): Promise<ReaderFigures> {
  const random = seededRandom(3)
  const known = searchableWords(folder)
  const words = Array.from({ length: wordCount }, () => random.pick(known))
  const browser = await chromium.launch(await findChromium())
  try {
    const measures = await measureSearch(browser, folder, words)
    return {
      words,
      kilobytes: median(measures.map(({ kilobytes }) => kilobytes)),
      milliseconds: median(measures.map(({ milliseconds }) => milliseconds)),
      slow: await measureFirstResults(browser, folder, [...typed, ...words.slice(0, 6)]),
    }
  } finally {
    await browser.close()
  }
}

/** From the lexicon of search, which has the number of articles with each word. */
function searchableWords(folder: string): readonly string[] {
  const counts = globSync(join(folder, 'assets/lexicon.*.json'))
    .toSorted()
    .flatMap((file) => {
      const shard: Lexicon = JSON.parse(readFileSync(file, 'utf8'))
      return Object.entries(shard).map(([word, [articles]]) => [word, articles] as const)
    })
  const most = Math.max(...counts.map(([, articles]) => articles))
  return counts
    .filter(([, articles]) => articles > 5 && articles < most / 5)
    .map(([word]) => word)
    .toSorted()
}
