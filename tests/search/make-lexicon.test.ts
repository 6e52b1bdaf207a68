import { expect, test } from 'vitest'
import { makeLexicon } from '../../src/search/make-lexicon.ts'
import { anArticle } from '../support/article.ts'
import { wordOf } from '../support/word.ts'

const articles = Array.from({ length: 400 }, (_, number) =>
  anArticle({ title: `Mail ${wordOf(number)} ${wordOf(number + 400)}`, slug: `a-${number}` }),
)
const list = Array.from({ length: 6000 }, (_, number) => wordOf(number))
  .toSorted()
  .join('\n')

function filesOf(some: typeof articles): ReadonlySet<string> {
  const shards = makeLexicon(some, list, (character) => character)
  return new Set(shards.map(({ words }) => JSON.stringify(words)))
}

test('shards follow each other, in the order in which words are compared', () => {
  const shards = makeLexicon(articles, list, (character) => character)
  const words = shards.flatMap((shard) => Object.keys(shard.words))
  expect(words).toEqual(words.toSorted((a, b) => (a < b ? -1 : 1)))
  for (const { first, words: own } of shards) expect(Object.keys(own)[0]).toBe(first)
})

test('a new article changes few shards', () => {
  const newer = anArticle({ title: 'Aaaa bbbb', slug: 'newer' })
  const before = filesOf(articles)
  const after = filesOf([newer, ...articles])
  const changed = [...after].filter((file) => !before.has(file))
  expect(before.size).toBeGreaterThan(5)
  expect(changed.length).toBeLessThanOrEqual(3)
})

test('an archive without words has one shard, without words', () => {
  expect(makeLexicon([], '', (character) => character)).toEqual([{ first: '', words: {} }])
})
