import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facets, readAddress } from '../../../src/search/browser/address.ts'
import {
  countValues,
  narrow,
  placesOf,
  readColumns,
  valuesOf,
} from '../../../src/search/browser/articles.ts'
import { describeSearch, type Sizes } from '../../../src/search/open-search.ts'
import type { Catalogue, Columns } from '../../../src/search/catalogue.ts'
import { anArticle } from '../../support/article.ts'
import { nothingKept } from '../../support/library.ts'
import { aSite } from '../../support/site.ts'

const site = aSite({
  articles: [
    anArticle({ slug: 'a', date: '2020-01-01', section: 'news', topics: ['Rail'] }),
    anArticle({ slug: 'b', date: '2019-12-31', section: 'stamps', topics: ['Rail', 'Air'] }),
    anArticle({ slug: 'c', date: '2019-09-01', section: 'news', topics: ['Air'] }),
    anArticle({ slug: 'd', date: '2018-02-28', section: 'stamps', lang: 'zh' }),
  ],
})
const { catalogue, columns } = parsed({ stretch: 1, budget: 10 })
const articles = readColumns(catalogue.stretches, new Map(columns.entries()))
const all = [0, 1, 2, 3]
const narrowed = (address: string): readonly number[] =>
  narrow(articles, all, readAddress(new URLSearchParams(address)))

/** What search fetches of the site. */
function parsed(sizes: Sizes): { catalogue: Catalogue; columns: readonly Columns[] } {
  const contents = describeSearch(site, nothingKept, sizes).files.map(({ path, content }) => {
    return { path, text: new TextDecoder().decode(content) }
  })
  const textOf = (name: string): string =>
    contents.find(({ path }) => path.startsWith(`/assets/${name}`))?.text ?? ''
  const read: Catalogue = JSON.parse(textOf('catalogue.'))
  return {
    catalogue: read,
    columns: read.stretches.map(({ columns: own }) =>
      typeof own === 'string' ? JSON.parse(textOf(own)) : own,
    ),
  }
}

test('days are those of the articles', () => {
  expect(articles.map((article) => article?.day)).toEqual([
    '2020-01-01',
    '2019-12-31',
    '2019-09-01',
    '2018-02-28',
  ])
})

test('an archive in stretches has the columns of one that is not cut', () => {
  const whole = parsed({ stretch: 4, budget: 10 })
  expect(whole.columns).toHaveLength(1)
  const uncut = readColumns(whole.catalogue.stretches, new Map(whole.columns.entries()))
  expect(articles).toEqual(uncut)
})

test('where a stretch is not loaded, nothing is known', () => {
  const [, second] = columns
  const some = readColumns(catalogue.stretches, new Map(second === undefined ? [] : [[1, second]]))
  expect(placesOf(catalogue.stretches, 1)).toEqual([1])
  expect([some[0]?.day, some[1]?.day, some[2]?.day]).toEqual([undefined, '2019-12-31', undefined])
})

describe('narrow', () => {
  test.each([
    { address: '', is: [0, 1, 2, 3] },
    { address: 'section=news', is: [0, 2] },
    { address: 'section=news&section=stamps', is: [0, 1, 2, 3] },
    { address: 'section=news&topic=rail', is: [0] },
    { address: 'topic=rail&topic=air', is: [0, 1, 2] },
    { address: 'year=2019', is: [1, 2] },
    { address: 'lang=zh', is: [3] },
    { address: 'from=2019-09&to=2019-12', is: [1, 2] },
    { address: 'from=2019-10', is: [0, 1] },
    { address: 'to=2018-02', is: [3] },
    { address: 'section=nowhere', is: [] },
  ])('$address lets $is through', ({ address, is }) => {
    expect(narrowed(address)).toEqual(is)
  })
})

test('a value counts as many articles as choosing it would add or leave', () => {
  const addresses = fc.subarray([
    'section=news',
    'topic=rail',
    'topic=air',
    'year=2019',
    'to=2019-12',
  ])
  fc.assert(
    fc.property(addresses, fc.subarray(all), (chosen, places) => {
      const search = readAddress(new URLSearchParams(chosen.join('&')))
      const counts = countValues(articles, places, search)
      for (const facet of facets) {
        for (const [value] of valuesOf(catalogue)[facet]) {
          const only = { ...search, filters: { ...search.filters, [facet]: [value] } }
          expect(counts[facet].get(value) ?? 0).toBe(narrow(articles, places, only).length)
        }
      }
    }),
  )
})
