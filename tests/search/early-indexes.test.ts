import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { newestFirst } from '../../src/article/load.ts'
import { isIsoDay, type IsoDay } from '../../src/dates.ts'
import { EarlyIndexes } from '../../src/search/early-indexes.ts'
import { Indexer, type Surveyed } from '../../src/search/indexer.ts'
import { keepFacts, type KeptFacts } from '../../src/search/known-facts.ts'
import { openSearch } from '../../src/search/open-search.ts'
import { stretchesOf } from '../../src/search/stretches.ts'
import { anArticle } from '../support/article.ts'
import { nothingKept } from '../support/library.ts'
import { aSite } from '../support/site.ts'

const sizes = { stretch: 300, budget: 300 }
const days = 1100

function dayAfter(number: number): IsoDay {
  const day = new Date(Date.UTC(2016, 0, 1 + number)).toISOString().slice(0, 10)
  if (!isIsoDay(day)) throw new Error(`${day} is no day.`)
  return day
}

/** An article a day, the oldest first, as their files are read. */
const inOrder = Array.from({ length: days }, (_, day) =>
  anArticle({
    slug: `a-${day}`,
    date: dayAfter(day),
    markdown: `Mail of day${day} by rail.`,
  }),
)
const stretches = stretchesOf(inOrder.toSorted(newestFirst), sizes.stretch)

/** Takes note of what it is asked for, and does nothing. */
function anIndexer(): Pick<Indexer, 'survey' | 'index'> & {
  readonly surveys: (readonly Article[])[]
  readonly folders: string[]
} {
  const surveys: (readonly Article[])[] = []
  const folders: string[] = []
  return {
    surveys,
    folders,
    survey(articles): Promise<Surveyed> {
      surveys.push(articles)
      const facts = { version: `v${surveys.length}`, words: '', han: '' }
      return Promise.resolve({ facts, documents: 'documents' })
    },
    async index(_surveyed, output) {
      folders.push(output)
    },
  }
}

function earlyOf(
  indexer: Pick<Indexer, 'survey' | 'index'>,
  kept: Pick<KeptFacts, 'known'> = nothingKept,
  below = folder,
): EarlyIndexes {
  return new EarlyIndexes(indexer, kept, {
    folder: below,
    order: newestFirst,
    size: sizes.stretch,
  })
}

function seeAll(early: EarlyIndexes, articles: readonly Article[]): void {
  for (const article of articles) early.see(article)
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'early-indexes-test-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function indexed(below: string): readonly string[] {
  return globSync('**/*.{pf_meta,pf_index,pf_fragment,json}', { cwd: join(folder, below) })
    .toSorted()
    .map((file) => `${file} ${readFileSync(join(folder, below, file), 'latin1')}`)
}

test('stretches are begun as soon as younger articles come, and are those of the whole archive', async () => {
  const indexer = anIndexer()
  seeAll(earlyOf(indexer), inOrder)
  await new Promise(setImmediate)
  expect(indexer.surveys.length).toBeGreaterThan(1)
  const oldestFirst = stretches.toReversed()
  expect(indexer.surveys).toEqual(oldestFirst.slice(0, indexer.surveys.length))
  expect(indexer.folders).toEqual(
    indexer.surveys.map((_, index) => join(folder, `pagefind/v${index + 1}/`)),
  )
})

test('it gives up guessing when files do not come in the order of days', () => {
  const indexer = anIndexer()
  const shuffled = inOrder.flatMap((_, index) => inOrder[(index * 7) % days] ?? [])
  seeAll(earlyOf(indexer), shuffled)
  expect(indexer.surveys.length).toBeLessThan(3)
})

test('nothing is begun of an archive of which an earlier build knows', () => {
  const values = new Map<string, string>()
  const kept = {
    known: (key: string) => values.get(key),
    keep: (key: string, value: string) => void values.set(key, value),
  }
  keepFacts(stretches.at(-1) ?? [], kept, { version: 'known', words: '', han: '' })
  const indexer = anIndexer()
  seeAll(earlyOf(indexer, kept), inOrder)
  expect(indexer.surveys).toEqual([])
})

test('an archive with early indexes has the bytes of one without', async () => {
  const site = aSite({ articles: inOrder.toSorted(newestFirst) })
  await using plain = await openSearch(site, nothingKept, join(folder, 'plain'), sizes)
  await plain.written

  const indexer = new Indexer()
  const early = join(folder, 'early')
  seeAll(earlyOf(indexer, nothingKept, early), inOrder)
  await using search = await openSearch(site, nothingKept, early, sizes, indexer)
  await search.written
  expect(search.stretches.map(({ version }) => version)).toEqual(
    plain.stretches.map(({ version }) => version),
  )
  expect(indexed('early')).toEqual(indexed('plain'))
})
