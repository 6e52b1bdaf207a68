import { expect, test } from 'vitest'
import { makeColumns } from '../../src/search/make-columns.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'
import { anEntry } from '../support/vocabulary.ts'

const { archive } = aSite({
  vocabulary: { topics: [], names: [anEntry({ name: 'Liu Aili', aliases: ['刘爱力'] })] },
  articles: [
    anArticle({ slug: 'b', date: '2019-09-09', section: 'stamps', markdown: 'Liu Aili spoke.' }),
    anArticle({ slug: 'a', date: '2019-09-10', titleLang: 'zh-Hant', lang: 'en' }),
  ],
})
const columns = makeColumns(archive.articles, archive.subjects)

test('days are counted from one article to the one before it', () => {
  expect(columns.days).toEqual([18_149, -1])
})

test('each article has its values, as places in the lists of those that occur', () => {
  expect(columns.values.section).toEqual(['news', 'stamps'])
  expect(columns.facets.section).toEqual([[0], [1]])
  expect(columns.values.name).toEqual(['liu-aili'])
  expect(columns.facets.name).toEqual([[], [0]])
})

test('the language of a headline may be none of the texts', () => {
  expect(columns.values.lang).toEqual(['en', 'zh-Hant'])
  expect(columns.titleLangs).toEqual([1, 0])
  expect(columns.facets.lang).toEqual([[0], [0]])
})

test('other articles change nothing', () => {
  const [newest] = archive.articles
  const alone = makeColumns(newest === undefined ? [] : [newest], archive.subjects)
  const more = aSite({ articles: [anArticle({ slug: 'c', date: '1999-01-01', topics: ['Air'] })] })
  const subjects = new Map([...archive.subjects, ...more.archive.subjects])
  expect(makeColumns(newest === undefined ? [] : [newest], subjects)).toEqual(alone)
})
