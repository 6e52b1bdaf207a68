import { describe, expect, test } from 'vitest'
import type { Subjects } from '../../src/archive/archive.ts'
import { relateArticles } from '../../src/archive/related.ts'
import type { Article } from '../../src/article/article.ts'
import type { Path } from '../../src/urls.ts'
import { anArticle } from '../support/article.ts'
import { anEntry } from '../support/vocabulary.ts'

const rare = anEntry({ kind: 'topic', name: 'Rare' })
const common = anEntry({ kind: 'topic', name: 'Common' })
const liu = anEntry({ kind: 'person', name: 'Liu Aili' })

function from(year: number): Article {
  return anArticle({ date: `${year}-01-01`, slug: `from-${year}` })
}

/** What each article is about, newest first, as `relateArticles` wants it. */
function subjectsOf(all: readonly (readonly [Article, Subjects])[]): ReadonlyMap<Path, Subjects> {
  return new Map(all.map(([article, subjects]) => [article.url, subjects]))
}

describe('relateArticles', () => {
  const [third, second, first] = [from(2019), from(2018), from(2017)]

  test('relates older articles only, with the subject in common', () => {
    const subjects = subjectsOf([
      [third, { topics: [rare], names: [] }],
      [second, { topics: [], names: [liu] }],
      [first, { topics: [rare], names: [liu] }],
    ])
    const related = relateArticles([third, second, first], subjects)
    expect(related.get(third.url)).toEqual([{ article: first, because: rare }])
    expect(related.get(second.url)).toEqual([{ article: first, because: liu }])
    expect(related.get(first.url)).toEqual([])
  })

  test('takes the rarest subject for the reason, and the best match first', () => {
    const subjects = subjectsOf([
      [third, { topics: [common, rare], names: [] }],
      [second, { topics: [common], names: [] }],
      [first, { topics: [common, rare], names: [] }],
    ])
    expect(relateArticles([third, second, first], subjects).get(third.url)).toEqual([
      { article: first, because: rare },
      { article: second, because: common },
    ])
  })

  test('leaves the older ones as they are when an article is added', () => {
    const years = Array.from({ length: 28 }, (_, index) => from(2028 - index))
    const subjects = subjectsOf(
      years.map((article) => [article, { topics: [common], names: [liu] }]),
    )
    const before = relateArticles(years.slice(1), subjects)
    const after = relateArticles(years, subjects)
    for (const { url } of years.slice(1)) expect(after.get(url)).toEqual(before.get(url))
  })
})
