import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepFacts, knownFacts, wordsOfAll, type KeptFacts } from '../../src/search/known-facts.ts'
import type { Facts } from '../../src/search/survey.ts'
import { mergedWordList } from '../../src/search/word-list.ts'
import { anArticle } from '../support/article.ts'

function keeping(): KeptFacts & { readonly values: Map<string, string> } {
  const values = new Map<string, string>()
  return {
    values,
    known: (key) => values.get(key),
    keep: (key, value) => void values.set(key, value),
  }
}

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  version: fc.stringMatching(/^[0-9a-f]{10}$/),
  han: fc.constantFrom('', '件郵'),
  words: fc.constantFrom('', 'air\nmail 3', 'mail\nsea 2', 'rail 12'),
})

test('what is known of a stretch comes back as it was kept', () => {
  const articles = [anArticle({ slug: 'a' })]
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const kept = keeping()
      expect(knownFacts(articles, kept)).toBeUndefined()
      expect(keepFacts(articles, kept, facts)).toBe(facts)
      expect(knownFacts(articles, kept)).toEqual(facts)
    }),
  )
})

test('the words of an archive are those of its stretches, however they are grouped', () => {
  fc.assert(
    fc.property(fc.array(anyFacts, { maxLength: 40 }), (stretches) => {
      const all = mergedWordList(stretches.map(({ words }) => words))
      const kept = keeping()
      expect(wordsOfAll(stretches, kept)).toBe(all)
      expect(wordsOfAll(stretches, kept)).toBe(all)
    }),
  )
})

test('a stretch that changes, or is new, leaves the groups of others as they were merged', () => {
  const stretches = Array.from({ length: 20 }, (_, at): Facts => ({
    version: `v${at}`,
    han: '',
    words: `word${at}`,
  }))
  const kept = keeping()
  wordsOfAll(stretches, kept)
  expect(kept.values.size).toBe(2)
  const edited = stretches.with(19, { version: 'edited', han: '', words: 'another' })
  expect(wordsOfAll(edited, kept).split('\n')).toContain('another')
  expect(kept.values.size).toBe(3)
  wordsOfAll([{ version: 'new', han: '', words: 'newest' }, ...edited], kept)
  expect(kept.values.size).toBe(3)
})
