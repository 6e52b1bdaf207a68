import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { newestFirst } from '../../src/article/load.ts'
import { isIsoDay, type IsoDay } from '../../src/dates.ts'
import { archiveSize, newestCount, newestOnly, withArchives } from '../../src/feeds/documents.ts'
import { anArticle } from '../support/article.ts'

/** As many articles as asked for, one a day, newest first. */
function articles(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, index) =>
    anArticle({ date: dayNumber(index), slug: `a${index}` }),
  ).toReversed()
}

function dayNumber(index: number): IsoDay {
  const day = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10)
  if (!isIsoDay(day)) throw new Error(day)
  return day
}

function slugs(list: readonly Article[]): readonly string[] {
  return list.map(({ slug }) => slug)
}

describe('withArchives', () => {
  const counts = fc.integer({ min: 0, max: archiveSize * 3 })

  test('of few articles is one document', () => {
    expect(withArchives('/feed.xml', articles(3), [])).toMatchObject([
      { path: '/feed.xml', isArchive: false, previous: null, articles: [{}, {}, {}] },
    ])
  })

  test('counts archives from the oldest, and links them both ways', () => {
    const documents = withArchives('/sections/news/feed.xml', articles(archiveSize * 2), [])
    expect(documents).toMatchObject([
      { path: '/sections/news/feed.xml', isArchive: false, previous: '/sections/news/feed-2.xml' },
      { path: '/sections/news/feed-1.xml', previous: null, next: '/sections/news/feed-2.xml' },
      { path: '/sections/news/feed-2.xml', previous: '/sections/news/feed-1.xml', next: null },
    ])
    expect(documents[1]?.articles.at(-1)).toMatchObject({ slug: 'a0' })
    expect(documents[0]?.articles).toHaveLength(newestCount)
  })

  test('a new article changes no archive but for the link of the newest one', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const [, ...before] = withArchives('/feed.xml', articles(count), [])
        const [, ...after] = withArchives('/feed.xml', articles(count + 1), [])
        const newest = before.length - 1
        expect(after.slice(0, Math.max(0, newest))).toEqual(before.slice(0, -1))
        expect(after[newest]?.articles).toEqual(before[newest]?.articles)
      }),
      { numRuns: 30 },
    )
  })

  test('all documents together hold every article', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const all = articles(count)
        const documents = withArchives('/feed.xml', all, [])
        const held = new Set(documents.flatMap((document) => document.articles))
        expect([...held].toSorted(newestFirst)).toEqual(all)
      }),
      { numRuns: 30 },
    )
  })

  test('a withdrawal moves nothing', () => {
    const all = articles(archiveSize * 2)
    const [, , before] = withArchives('/feed.xml', all, [])
    const [, first, second] = withArchives('/feed.xml', all.slice(0, -1), all.slice(-1))
    expect(second).toEqual(before)
    expect(first?.articles).toHaveLength(archiveSize - 1)
  })

  test('shows a late correction first, though the article is in an archive', () => {
    const all = articles(archiveSize * 2).map((article) => {
      if (article.slug !== 'a3') return article
      const updates = [{ date: '2019-01-01', kind: 'correction', note: 'A figure.' }] as const
      return anArticle({ date: article.date, slug: 'a3', updates })
    })
    expect(withArchives('/feed.xml', all, [])[0]?.articles[0]).toMatchObject({ slug: 'a3' })
  })
})

test('newestOnly shows the newest, and no minor update brings an article back', () => {
  const updates = [{ date: '2019-01-01', kind: 'minor', note: 'A comma.' }] as const
  const all = [...articles(30), anArticle({ date: '1999-01-01', slug: 'old', updates })]
  expect(slugs(newestOnly('/feed.xml', all).articles)).toEqual(slugs(all.slice(0, newestCount)))
})
