import { expect, test } from 'vitest'
import { languageName, makeCatalogue } from '../../src/search/make-catalogue.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'
import { anEntry } from '../support/vocabulary.ts'

const liu = anEntry({ name: 'Liu Aili', aliases: ['刘爱力'] })
const site = aSite({
  vocabulary: { topics: [], names: [liu] },
  articles: [
    anArticle({ slug: 'b', date: '2019-09-09', section: 'stamps', markdown: 'Liu Aili spoke.' }),
    anArticle({ slug: 'a', date: '2019-09-10', titleLang: 'zh-Hant', lang: 'en' }),
  ],
})
const catalogue = makeCatalogue(
  site,
  { stretches: [], budget: 10, lexicon: [], heads: { size: 16, blocks: [] } },
  ['Liu Aili spoke.'],
)

test('values are those of the newsroom and of the articles', () => {
  expect(catalogue.years).toEqual([['2019', 2]])
  expect(catalogue.values.section).toEqual([
    ['news', 'News', 1],
    ['stamps', 'Stamps', 1],
  ])
  expect(catalogue.values.name).toEqual([['liu-aili', 'Liu Aili', 1]])
})

test('the language of a headline may be none of the texts', () => {
  expect(catalogue.values.lang.map(([tag]) => tag)).toEqual(['en', 'zh-Hant'])
})

test('aliases can be typed in either script', () => {
  expect(catalogue.aliases).toEqual([
    ['Stamps', '邮票'],
    ['Liu Aili', '刘爱力'],
  ])
  expect(catalogue.han).toContain('劉刘')
})

test('languages are called by their English names', () => {
  expect([languageName('zh-Hant'), languageName('en')]).toEqual(['Traditional Chinese', 'English'])
})
