import { expect, test } from 'vitest'
import { isNumber, numberWord } from '../../src/search/numbers.ts'

test.each([
  { word: '18', is: '18' },
  { word: '1.8', is: '1‿8' },
  { word: '1,800', is: '1800' },
  { word: '1,80', is: '1_⁔_80' },
  { word: '12,34,567', is: '12_⁔_34_⁔_567' },
  { word: '2016-17', is: '2016_17' },
  { word: '24.08.2003', is: '24_‿_08_‿_2003' },
  { word: 'e-commerce', is: 'e-commerce' },
  { word: 'no.18', is: 'no.18' },
])('$word stands in the index as $is', ({ word, is }) => {
  expect(numberWord(word)).toBe(is)
  expect(numberWord(is)).toBe(is)
})

test('a number is sought whole, and a word with digits is not', () => {
  expect(['2017', '1‿8', '2016_17', '24_⁀_7', '5g', 'covid-19'].map(isNumber)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})
