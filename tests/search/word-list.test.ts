import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordList, wordsOf } from '../../src/search/word-list.ts'

test('each word stands once, with the number of articles that hold it', () => {
  expect(wordList([['Post and post', 'Café'], ['post']])).toBe('and\ncafe\npost 2')
})

test('the parts of a joined word are words too', () => {
  expect(wordsOf('Rural e-Commerce')).toEqual(['rural', 'ecommerce', 'e', 'commerce'])
})

test('Han is left out', () => {
  expect(wordsOf('EMS 快递')).toEqual(['ems'])
})

test('a list has the words of its texts, whatever stands between them', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(texts, (some) => {
      const words = wordList([some]).split('\n').filter(Boolean)
      expect(words).toEqual([...new Set(some.flatMap(wordsOf))].toSorted(byUnits))
    }),
  )
})

function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
