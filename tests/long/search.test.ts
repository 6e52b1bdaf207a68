import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { readSite } from '../../src/archive/read.ts'
import type { Article } from '../../src/article/article.ts'
import { writeCorpus } from '../../src/bench/corpus.ts'
import { seededRandom, type Random } from '../../src/bench/random.ts'
import { readAddress } from '../../src/search/browser/address.ts'
import { searchThrough } from '../../src/search/browser/search-through.ts'
import { findChromium } from '../browser/chromium.ts'
import { openBuiltLibrary, type TestLibrary } from '../support/library.ts'
import { assets } from '../support/site.ts'
import { measureFirstResults } from '../bench/first-results.ts'
import { measureSearch } from '../bench/measure-search.ts'
import { typed } from '../bench/reader.ts'
import { buildSite } from '../site/build-site.ts'

const size = 10_000
/** How many queries a known-item test asks. */
const queries = 200

let folder: string
let articles: Archive['articles']
let library: TestLibrary
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-test-'))
  const content = join(folder, 'content')
  await writeCorpus(content, size)
  await buildSite(join(folder, 'site'), '--content', content, '--base-url', 'http://localhost/')
  const folders = { content, fallback: 'content', pictures: join(folder, 'pictures') }
  const inputs = { ...folders, base: null, drafts: false, waiting: false, assets }
  articles = (await readSite({ ...inputs, day: '2026-11-21' })).archive.articles
  library = await openBuiltLibrary(join(folder, 'site'))
  browser = await chromium.launch(await findChromium())
}, 600_000)

afterAll(async () => {
  await browser.close()
  await library[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
}, 60_000)

test('three words of a headline find its article', async () => {
  const { rank, recall } = await knownItems((article) => article.title)
  console.log(`words of headlines: mean reciprocal rank ${rank}, recall at 10 ${recall}`)
  expect(rank).toBeGreaterThan(0.9)
  expect(recall).toBeGreaterThan(0.95)
})

test('three words of a sentence find its article', async () => {
  const { rank, recall } = await knownItems(({ blocks }, random) => {
    const paragraph = random.pick(blocks.filter(({ level }) => level === 0))
    return random.pick(paragraph.text.split('. '))
  })
  console.log(`words of texts: mean reciprocal rank ${rank}, recall at 10 ${recall}`)
  expect(rank).toBeGreaterThan(0.7)
  expect(recall).toBeGreaterThan(0.8)
})

test('a word takes at most 300 kB and half a second', async () => {
  const random = seededRandom(3)
  const entries = await library.lexicon.words('', true)
  const list = entries.filter(({ articles: count }) => count > 5 && count < 2000)
  const words = Array.from({ length: 10 }, () => random.pick(list).word)
  const measures = await measureSearch(browser, join(folder, 'site'), words)
  const kilobytes = median(measures.map((one) => one.kilobytes))
  const milliseconds = median(measures.map((one) => one.milliseconds))
  console.log(`ten words: ${kilobytes} kB, ${milliseconds} ms from Enter to results (medians)`)
  expect(kilobytes).toBeLessThanOrEqual(300)
  expect(milliseconds).toBeLessThanOrEqual(500)
})

describe('on a slow line the first result comes earlier than on Pagefind’s own page', () => {
  test.each([
    { archive: 'five articles', content: undefined, most: 100 },
    { archive: 'ten thousand', content: 'generated', most: 180 },
  ])('with $archive', async ({ content, most }) => {
    const site = join(folder, content === undefined ? 'five' : 'site')
    if (content === undefined) await buildSite(site, '--base-url', 'http://localhost/')
    const entries = await library.lexicon.words('', true)
    const random = seededRandom(3)
    const frequent = entries.filter(({ articles: count }) => count > 5 && count < 2000)
    const words = Array.from({ length: 6 }, () => random.pick(frequent).word)
    const { ours, pagefinds, ratio } = await measureFirstResults(browser, site, [
      ...typed,
      ...words,
    ])
    console.log('on a slow line', { ours, pagefinds, ratio })
    expect(ratio).toBeLessThanOrEqual(0.7)
    expect(ours.kilobytes).toBeLessThanOrEqual(most)
    expect(ours.chain).toBeLessThanOrEqual(5)
  })
})

/** Asks for articles by three longer words of a text of theirs. */
async function knownItems(
  textOf: (article: Article, random: Random) => string,
): Promise<{ rank: number; recall: number }> {
  const random = seededRandom(9)
  const ranks: number[] = []
  while (ranks.length < queries) {
    const place = random.between(0, articles.length - 1)
    const article = articles[place]
    const words = new Set(
      article === undefined
        ? []
        : textOf(article, random)
            .toLowerCase()
            .match(/[a-z]{4,}/g),
    )
    if (words.size < 3) continue
    const query = Array.from({ length: 3 }, () => {
      const word = random.pick([...words])
      words.delete(word)
      return word
    })
    const search = readAddress(new URLSearchParams({ q: query.join(' ') }))
    // All of the archive, so that rank and recall are those of the search, not of how far it goes at first.
    const { places } = await searchThrough(library, { ...search, reach: 99 })
    ranks.push(places.indexOf(place) + 1)
  }
  const found = ranks.filter((rank) => rank > 0)
  const sum = found.reduce((total, rank) => total + 1 / rank, 0)
  return { rank: sum / queries, recall: found.filter((rank) => rank <= 10).length / queries }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
