import { expect, test } from 'vitest'
import { pageTitle } from '../../../src/import/furniture/page-title.ts'

function found(...texts: readonly string[]): readonly string[] {
  return pageTitle(texts.map((text, index) => ({ number: index + 1, text }))).map(
    ({ text }) => text,
  )
}

test.each([
  'Rooster Stamp_China Post',
  'Rooster Stamp | China Post',
  'Rooster Stamp_News_China Post Group',
  'Rooster Stamp - China Post',
])('"%s" above the navigation is the title of the window', (title) => {
  expect(found(title, 'Home', 'Rooster Stamp', '2017-02-08')).toEqual([title])
})

test('a headline may go on in a second line', () => {
  const title = 'Rooster Stamp a Hit in Twelve Provinces_China Post'
  const lines = ['Home', 'Rooster Stamp a Hit', 'in Twelve Provinces', '2017-02-08']
  expect(found(title, ...lines)).toEqual([title])
})

test.each([
  { name: 'the headline is not repeated', lines: ['Rooster Stamp_China Post', 'Home'] },
  {
    name: 'a dash parts a subtitle',
    lines: ['Rooster Stamp - A hit of the year', 'Rooster Stamp'],
  },
  { name: 'a line begins the same by chance', lines: ['Post office opens', 'Home', 'Post'] },
  { name: 'both lines are the same', lines: ['Rooster Stamp', 'Home', 'Rooster Stamp'] },
  { name: 'there is no line', lines: [] },
])('there is none where $name', ({ lines }) => {
  expect(found(...lines)).toEqual([])
})
