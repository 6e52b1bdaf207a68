import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Subjects } from '../../src/archive/archive.ts'
import { historyOf } from '../../src/archive/history.ts'
import { relateArticles } from '../../src/archive/related.ts'
import type { Article } from '../../src/article/article.ts'
import type { Path } from '../../src/urls.ts'
import { anArticle } from '../support/article.ts'
import { anEntry } from '../support/vocabulary.ts'

const entries = ['Ships', 'Stamps', 'Liu Aili'].map((name) => anEntry({ kind: 'topic', name }))

type Archived = readonly (readonly [Article, Subjects])[]

/** Articles, newest first, and what each is about. */
const anyArchive: fc.Arbitrary<Archived> = fc
  .array(fc.subarray(entries), { minLength: 2, maxLength: 8 })
  .map((all) =>
    all.map((topics, index) => [
      anArticle({ date: `${2026 - index}-01-01`, slug: `from-${2026 - index}` }),
      { topics, names: [] },
    ]),
  )

function of(all: Archived): ReturnType<typeof historyOf> {
  const subjects = new Map<Path, Subjects>(all.map(([{ url }, own]) => [url, own]))
  return historyOf(
    all.map(([article]) => article),
    subjects,
  )
}

function related(all: Archived): ReturnType<typeof relateArticles> {
  const subjects = new Map<Path, Subjects>(all.map(([{ url }, own]) => [url, own]))
  return relateArticles(
    all.map(([article]) => article),
    subjects,
  )
}

describe('the history of an article', () => {
  test('is the same only if what is related to it is', () => {
    fc.assert(
      fc.property(anyArchive, fc.nat(), fc.subarray(entries), (archive, nat, topics) => {
        const changed = nat % archive.length
        const after = archive.map(([article, own], place): Archived[number] => [
          article,
          place === changed ? { topics, names: [] } : own,
        ])
        for (const [{ url }] of archive) {
          if (of(archive).get(url) !== of(after).get(url)) continue
          expect(related(after).get(url)).toEqual(related(archive).get(url))
        }
      }),
    )
  })

  test('stays when a newer article comes, and changes with what an older one shows', () => {
    const [newest, middle, oldest] = [2026, 2025, 2024].map((year) =>
      anArticle({ date: `${year}-01-01` }),
    )
    const none: Subjects = { topics: [], names: [] }
    const archived = (...all: readonly (Article | undefined)[]): Archived =>
      all.flatMap((article) => (article === undefined ? [] : [[article, none] as const]))
    const url = middle?.url ?? '/'
    const before = of(archived(middle, oldest)).get(url)
    expect(before).toBeDefined()
    expect(of(archived(newest, middle, oldest)).get(url)).toBe(before)
    const renamed = anArticle({ date: '2024-01-01', title: 'Another headline' })
    expect(of(archived(middle, renamed)).get(url)).not.toBe(before)
  })

  test('is not told of what is not among the articles', () => {
    expect(of([]).get('/news/2019/09/gone/')).toBeUndefined()
  })
})
