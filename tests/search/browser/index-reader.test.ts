import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Found } from '../../../src/search/browser/clause-index.ts'
import { IndexReader } from '../../../src/search/browser/index-reader.ts'
import { parseQuery } from '../../../src/search/browser/query.ts'
import { anArticle } from '../../support/article.ts'
import { openTestLibrary, type TestLibrary } from '../../support/library.ts'
import { aSite } from '../../support/site.ts'
import { wordOf } from '../../support/word.ts'

/** Words that begin alike, so many that they take several files of an index. */
const inEach = 200
const articles = Array.from({ length: 40 }, (_, number) => {
  const words = Array.from({ length: inEach }, (__, at) => `postb${wordOf(number * inEach + at)}`)
  return anArticle({
    slug: `a-${number}`,
    markdown: words.join(' ') + (number === 0 ? ' po users' : ''),
  })
})

let library: TestLibrary
let reader: IndexReader

beforeAll(async () => {
  library = await openTestLibrary(aSite({ articles }))
  await library.texts.open([0])
  reader = new IndexReader(
    library.texts,
    library.lexicon,
    (text) => text,
    library.catalogue.stretches,
  )
})

afterAll(async () => {
  await library[Symbol.asyncDispose]()
})

function find(text: string): Promise<Found> {
  return reader.find({ text, exact: false, excluded: false }, [0])
}

test('what has no word finds nothing, and fetches nothing', async () => {
  const before = library.asked.length
  expect((await find('—')).hits.size).toBe(0)
  expect(library.asked.length).toBe(before)
})

test('the beginning of a word finds every article, in whatever files of the index its words are', async () => {
  const { hits, isBeginning } = await find('postb')
  expect(hits.size).toBe(articles.length)
  expect(isBeginning).toBe(true)
})

test('two letters are a word, or if there is none the beginning of one', async () => {
  const po = await find('po')
  expect([po.hits.size, po.isBeginning]).toEqual([1, false])
  const pos = await find('pos')
  expect([pos.hits.size, pos.isBeginning]).toEqual([articles.length, true])
  const us = await find('us')
  expect([us.hits.size, us.isBeginning]).toEqual([1, true])
  expect((await find('pp')).hits.size).toBe(0)
})

test('a letter is a word', async () => {
  expect((await find('a')).hits.size).toBe(0)
})

test('a phrase is rated alike, whatever was looked for before it', async () => {
  const phrase = { text: 'po', exact: true, excluded: false }
  await using unasked = await openTestLibrary(aSite({ articles }))
  await unasked.texts.open([0])
  const { stretches } = unasked.catalogue
  const other = new IndexReader(unasked.texts, unasked.lexicon, (text) => text, stretches)
  const first = await other.find(phrase, [0])
  expect(first.hits.size).toBe(1)
  await find('postb')
  expect((await reader.find(phrase, [0])).hits).toEqual(first.hits)
})

test('what nobody waits for any more is not looked for', async () => {
  const stop = new AbortController()
  const { inTexts } = library.during(stop.signal)
  const query = parseQuery('postb users')
  const view = { places: [0], stretches: [0], isWhole: true }
  const found = inTexts.run(query, [], view)
  stop.abort()
  await expect(found).rejects.toThrow('aborted')
  expect((await library.inTexts.run(query, [], view)).places).toEqual([0])
})
