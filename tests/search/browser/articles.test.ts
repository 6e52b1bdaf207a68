import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facets, readAddress } from '../../../src/search/browser/address.ts'
import { countValues, narrow, readCatalogue } from '../../../src/search/browser/articles.ts'
import { makeCatalogue } from '../../../src/search/make-catalogue.ts'
import { anArticle } from '../../support/article.ts'
import { aSite } from '../../support/site.ts'

const site = aSite({
  articles: [
    anArticle({ slug: 'a', date: '2020-01-01', section: 'news', topics: ['Rail'] }),
    anArticle({ slug: 'b', date: '2019-12-31', section: 'stamps', topics: ['Rail', 'Air'] }),
    anArticle({ slug: 'c', date: '2019-09-01', section: 'news', topics: ['Air'] }),
    anArticle({ slug: 'd', date: '2018-02-28', section: 'stamps', lang: 'zh' }),
  ],
})
const articles = readCatalogue(makeCatalogue(site, []))
const all = [0, 1, 2, 3]
const narrowed = (address: string): readonly number[] =>
  narrow(articles, all, readAddress(new URLSearchParams(address)))

test('days are those of the articles', () => {
  expect(articles.days).toEqual(['2020-01-01', '2019-12-31', '2019-09-01', '2018-02-28'])
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
        for (const [at, [value]] of articles.values[facet].entries()) {
          const only = { ...search, filters: { ...search.filters, [facet]: [value] } }
          expect(counts[facet][at]).toBe(narrow(articles, places, only).length)
        }
      }
    }),
  )
})
