import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/search/browser/address.ts'
import { answer } from '../../../src/search/browser/answer.ts'
import { searchThrough, type Searched } from '../../../src/search/browser/search-through.ts'
import { anArticle } from '../../support/article.ts'
import { openTestLibrary, type TestLibrary } from '../../support/library.ts'
import { aSite } from '../../support/site.ts'
import { anEntry } from '../../support/vocabulary.ts'

/** Two articles a year from 2013 to 2020, the newest in place 0. Each has an index of its own. */
const articles = Array.from({ length: 8 }, (_, index) => 2013 + index).flatMap((year) => [
  anArticle({
    slug: `spring-${year}`,
    date: `${year}-03-01`,
    title: `Spring of ${year}`,
    markdown: year === 2014 ? 'The rooster stamp, clucking hens.' : 'Mail by roo and rail.',
  }),
  anArticle({
    slug: `autumn-${year}`,
    date: `${year}-10-01`,
    title: `Autumn of ${year}`,
    section: 'stamps',
    markdown: year < 2016 ? 'Liu Aili travelled. Mail.' : 'Mail by air.',
  }),
])
const rooster = 13
const vocabulary = { topics: [], names: [anEntry({ name: 'Liu Aili', aliases: ['L. Aili'] })] }

let library: TestLibrary

beforeAll(async () => {
  library = await openTestLibrary(aSite({ articles, vocabulary }), { stretch: 1, budget: 4 })
})

afterAll(async () => {
  await library[Symbol.asyncDispose]()
})

function search(address: string): Promise<Searched> {
  return searchThrough(library, readAddress(new URLSearchParams(address)))
}

test('first of all, only what is searched is fetched', async () => {
  const { total, until, reach } = await search('q=mail')
  expect({ total, until, reach }).toEqual({
    total: { count: 4, isLeast: true },
    until: '2019-03-01',
    reach: 1,
  })
  const indexes = library.asked.filter((path) => path.includes('pf_meta'))
  expect(indexes).toHaveLength(4)
})

describe('a search goes', () => {
  test.each([
    { address: 'q=mail&reach=2', found: 8, until: '2017-03-01' },
    { address: 'q=mail&reach=4', found: 15, until: undefined },
    { address: 'q=mail&reach=9', found: 15, until: undefined },
    { address: 'sort=oldest', found: 4, until: '2014-10-01' },
    { address: 'q=mail&sort=oldest&reach=3', found: 11, until: '2018-10-01' },
    { address: 'q=mail&year=2014&year=2015', found: 3, until: undefined },
    { address: 'q=mail&to=2016-12', found: 4, until: '2015-03-01' },
    { address: 'q=mail&section=stamps', found: 2, until: '2019-03-01' },
  ])('as far as $address asks for', async ({ address, found, until }) => {
    const searched = await search(address)
    expect(searched.total).toEqual({ count: found, isLeast: until !== undefined })
    expect(searched.until).toBe(until)
  })

  test.each([
    { what: 'a word', q: 'rooster' },
    { what: 'a word with others', q: 'rooster mail rail', places: [] },
    { what: 'the beginning of a word', q: 'rooste' },
    { what: 'another form of a word', q: 'roosters' },
    { what: 'a phrase', q: '"clucking hens"' },
    { what: 'a word with a minus', q: 'hens -air' },
  ])('on until it finds $what: $q', async ({ q, places = [rooster] }) => {
    const { outcome, until } = await search(`q=${encodeURIComponent(q)}`)
    expect(outcome.places).toEqual(places)
    expect(outcome.missing).toEqual([])
    expect(until).toBe(undefined)
  })

  test('on until it finds another name', async () => {
    const { outcome, reach } = await search('q=L.+Aili')
    expect(outcome.places).toEqual([10])
    expect(reach).toBe(3)
  })

  test('no further for a word that the archive does not have', async () => {
    const { outcome, total } = await search('q=xylophone')
    expect(outcome.missing.map(({ text }) => text)).toEqual(['xylophone'])
    expect(total).toEqual({ count: 0, isLeast: false })
    expect((await search('q=xylophone+mail')).total).toEqual({ count: 4, isLeast: true })
  })
})

test('a word is not taken for the longest with which it begins, in no stretch', async () => {
  const { outcome } = await search('q=rooster&reach=4')
  expect(outcome.places).toEqual([rooster])
})

test('the best of all that was searched comes first, and of equal ones the newest', async () => {
  const { outcome } = await search('q=rail&reach=4')
  expect(outcome.places).toEqual([1, 3, 5, 7, 9, 11, 15])
  expect((await search('q=spring+2014&reach=4')).outcome.places[0]).toBe(rooster)
})

test('the oldest come first where that is asked for', async () => {
  expect((await search('q=mail&sort=oldest')).outcome.places).toEqual([15, 14, 12])
})

test('counts of values are those of what was searched', async () => {
  const { outcome } = await search('q=mail')
  expect(outcome.counts.section.get('stamps')).toBe(2)
  expect(outcome.counts.year.get('2014')).toBe(undefined)
})

test('an answer says how far it went, and has articles of the pages that it made', async () => {
  const asked = readAddress(new URLSearchParams('q=rooster'))
  const { search: made, shown } = await answer(library, asked)
  expect(made.reach).toBe(4)
  expect(shown.map(({ kept }) => kept.url)).toEqual(['/news/2014/03/spring-2014/'])
})
