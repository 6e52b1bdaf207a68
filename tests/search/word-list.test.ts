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
