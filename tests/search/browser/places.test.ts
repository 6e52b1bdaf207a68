import { expect, test } from 'vitest'
import { placesOf } from '../../../src/search/browser/places.ts'
import { passages, seek } from '../../support/passages.ts'

const article = passages(
  ['headline', 'Ten events of rail'],
  ['text', 'About rail and mail.'],
  ['heading', 'First'],
  ['text', 'Only mail.'],
  ['heading', 'Second'],
  ['text', 'Nothing.'],
  ['text', 'Both rail and mail.'],
  ['heading', 'Third about rail'],
  ['text', 'Nothing.'],
)

function headings(...words: readonly string[]): readonly string[] {
  return placesOf(article, seek(article, ...words)).map(({ heading }) => heading)
}

test('headings are those under which words were found, in their order', () => {
  expect(headings('rail')).toEqual(['Second', 'Third about rail'])
  expect(headings('mail')).toEqual(['First', 'Second'])
})

test('of several words, headings that have most of them are enough', () => {
  expect(headings('rail', 'mail')).toEqual(['Second'])
})

test('no heading is named for words that stand above all of them', () => {
  expect(headings('events')).toEqual([])
})

test('a heading leads to itself, and to the words under it', () => {
  expect(placesOf(article, seek(article, 'both'))).toEqual([
    { heading: 'Second', link: '#second:~:text=Both%20rail%20and' },
  ])
})

test('an article of many matching sections names the best four', () => {
  const sections = Array.from({ length: 9 }, (_, index) => [
    ['heading', `Heading ${index}`] as const,
    ['text', index % 2 === 0 ? 'mail' : 'mail mail'] as const,
  ]).flat()
  const long = passages(['headline', 'T'], ...sections)
  const found = placesOf(long, seek(long, 'mail')).map(({ heading }) => heading)
  expect(found).toEqual(['Heading 1', 'Heading 3', 'Heading 5', 'Heading 7'])
})
