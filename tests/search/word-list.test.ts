import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplify } from '../../src/search/han.ts'
import { formsOf, tokensOf } from '../../src/search/tokens.ts'
import { wordList } from '../../src/search/word-list.ts'

test('each word stands once, with the number of articles that hold it', () => {
  expect(wordList([['Post and post', 'Café'], ['post']])).toBe('and\ncafe\npost 2')
})

test('the parts of a joined word are words too', () => {
  expect(wordList([['Rural e-Commerce']])).toBe('commerce\ne\necommerce\nrural')
})

test('Han is listed in pairs, as it is searched', () => {
  expect(wordList([['EMS 中國快遞']])).toBe('ems\n中国\n国快\n快递\n递')
})

test('a list has the words of its texts, whatever stands between them', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(texts, (some) => {
      const words = wordList([some]).split('\n').filter(Boolean)
      const terms = some.flatMap((text) => tokensOf(text, simplify)).map(({ term }) => term)
      expect(words).toEqual([...new Set(terms.flatMap(formsOf))].toSorted(byUnits))
    }),
  )
})

function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
