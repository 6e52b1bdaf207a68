import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/search/browser/address.ts'
import { answer, type Answer } from '../../../src/search/browser/answer.ts'
import { findInHeadlines } from '../../../src/search/browser/find-in-headlines.ts'
import { searchThrough, type Searched } from '../../../src/search/browser/search-through.ts'
import { anArticle } from '../../support/article.ts'
import { openTestLibrary, type TestLibrary } from '../../support/library.ts'
import { aSite } from '../../support/site.ts'
import { anEntry } from '../../support/vocabulary.ts'

/** Ten articles of one day each spring and autumn from 2013 to 2020. Those of a day have an index of their own. */
const articles = Array.from({ length: 8 }, (_, index) => 2013 + index).flatMap((year) =>
  Array.from({ length: 10 }, (_, number) => [
    anArticle({
      slug: `spring-${year}-${number}`,
      date: `${year}-03-01`,
      title: `Spring ${number} of ${year}`,
      markdown:
        year === 2014 && number === 0
          ? 'The rooster stamp, clucking hens.'
          : 'Letters by roo and rail.',
    }),
    anArticle({
      slug: `autumn-${year}-${number}`,
      date: `${year}-10-01`,
      title: `Autumn ${number} of ${year}`,
      section: 'stamps',
      markdown: year < 2016 ? 'Liu Aili travelled. Letters.' : 'Letters by air.',
    }),
  ]).flat(),
)
const vocabulary = { topics: [], names: [anEntry({ name: 'Liu Aili', aliases: ['L. Aili'] })] }
const rooster = 'spring-2014-0'

let library: TestLibrary

beforeAll(async () => {
  library = await openTestLibrary(aSite({ articles, vocabulary }), { stretch: 10, budget: 20 })
})

afterAll(async () => {
  await library[Symbol.asyncDispose]()
})

function search(address: string): Promise<Searched> {
  return searchThrough(library, readAddress(new URLSearchParams(address)))
}

/** The slugs of what was found, in order. */
async function found(address: string): Promise<readonly string[]> {
  const { places } = await search(address)
  const heads = await Promise.all(places.map((place) => library.heads.read(place)))
  return heads.map(([url]) => url.split('/').at(-2) ?? '')
}

test('first of all, only what is searched is fetched', async () => {
  const { total, until, reach } = await search('q=letters')
  expect({ total, until, reach }).toEqual({
    total: { count: 20, isLeast: true },
    until: '2020-03-01',
    reach: 1,
  })
  const indexes = library.asked.filter((path) => path.includes('pf_meta'))
  expect(indexes).toHaveLength(2)
})

describe('a search of texts goes', () => {
  test.each([
    { address: 'q=letters&reach=2', count: 40, until: '2019-03-01' },
    { address: 'q=letters&reach=8', count: 159, until: undefined },
    { address: 'q=letters&reach=9', count: 159, until: undefined },
    { address: 'sort=oldest', count: 20, until: '2013-10-01' },
    { address: 'q=letters&sort=oldest&reach=3', count: 59, until: '2015-10-01' },
    { address: 'q=letters&year=2014&year=2015', count: 20, until: '2015-03-01' },
    { address: 'q=letters&to=2013-12', count: 20, until: undefined },
    { address: 'q=letters&section=stamps', count: 20, until: '2019-03-01' },
  ])('as far as $address asks for, and on to a page of results', async (row) => {
    const searched = await search(row.address)
    expect(searched.total).toEqual({ count: row.count, isLeast: row.until !== undefined })
    expect(searched.until).toBe(row.until)
  })

  test.each([
    { what: 'a word', q: 'rooster' },
    { what: 'a word with others', q: 'rooster letters rail', slugs: [] },
    { what: 'the beginning of a word', q: 'rooste' },
    { what: 'another form of a word', q: 'roosters' },
    { what: 'a phrase', q: '"clucking hens"' },
    { what: 'a word with a minus', q: 'hens -air' },
  ])('on until it finds $what: $q', async ({ q, slugs = [rooster] }) => {
    const address = `q=${encodeURIComponent(q)}`
    expect(await found(address)).toEqual(slugs)
    const { findings, until } = await search(address)
    expect(findings.missing).toEqual([])
    expect(until).toBe(undefined)
  })

  test('on until it finds another name', async () => {
    const { total, reach } = await search('q=L.+Aili')
    expect(total).toEqual({ count: 20, isLeast: true })
    expect(reach).toBe(7)
  })

  test('no further for a word that the archive does not have', async () => {
    const { findings, total, stretches } = await search('q=xylophone')
    expect(findings.missing.map(({ text }) => text)).toEqual(['xylophone'])
    expect(total).toEqual({ count: 0, isLeast: false })
    expect(stretches).toEqual([])
    expect((await search('q=xylophone+letters')).total).toEqual({ count: 20, isLeast: true })
  })
})

describe('headlines', () => {
  test('are searched in the whole archive, and nothing else is fetched for them', async () => {
    const before = library.asked.length
    const { places } = await findInHeadlines(library, readAddress(new URLSearchParams('q=2013')))
    expect(places).toHaveLength(20)
    const asked = library.asked.slice(before)
    expect(asked.filter((path) => !path.startsWith('/assets/lexicon.'))).toEqual([])
  })

  test('come before texts, the exact one first', async () => {
    const q = 'q=Spring+7+of+2013'
    expect((await found(q))[0]).toBe('spring-2013-7')
    expect((await found('q=autumn')).slice(0, 2)).toEqual(['autumn-2020-0', 'autumn-2020-1'])
  })

  test('are narrowed down by filters, too', async () => {
    const { total } = await search('q=spring&year=2013')
    expect(total).toEqual({ count: 10, isLeast: false })
    expect((await search('q=spring&section=stamps')).total.count).toBe(0)
  })
})

test('a word is not taken for the longest with which it begins, in no stretch', async () => {
  expect(await found('q=rooster&reach=8')).toEqual([rooster])
})

test('the best of all that was searched comes first, and of equal ones the newest', async () => {
  const air = await found('q=air&reach=8')
  expect(air).toHaveLength(50)
  expect([air[0], air[49]]).toEqual(['autumn-2020-0', 'autumn-2016-9'])
})

test('the oldest come first where that is asked for', async () => {
  const oldest = await found('q=letters&sort=oldest')
  expect(oldest).toHaveLength(20)
  expect(oldest[0]).toMatch(/^spring-2013/)
})

test('counts of values are those of the articles that were found', async () => {
  const { counts } = await answer(library, readAddress(new URLSearchParams('q=letters')))
  expect(counts?.section.get('stamps')).toBe(10)
  expect(counts?.year.get('2014')).toBe(undefined)
})

test('an answer shows headlines first, then how far it went in texts', async () => {
  const early: Answer[] = []
  const asked = readAddress(new URLSearchParams('q=spring'))
  const last = await answer(library, asked, (first) => early.push(first))
  expect(early.map(({ isFinal, total }) => [isFinal, total.count])).toEqual([[false, 80]])
  expect([last.isFinal, last.total.count, last.results.length]).toEqual([true, 80, 20])
  expect(last.results.map(({ url }) => url)).toEqual(early[0]?.results.map(({ url }) => url))
})

test('an answer says how far it went, and has articles of the pages that it made', async () => {
  const { search: made, results } = await answer(
    library,
    readAddress(new URLSearchParams('q=rooster')),
  )
  expect(made.reach).toBe(8)
  expect(results.map(({ url }) => url)).toEqual(['/news/2014/03/spring-2014-0/'])
})
