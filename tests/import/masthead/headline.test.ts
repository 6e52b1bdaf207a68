import { describe, expect, test } from 'vitest'
import {
  headlineOf,
  headlineOfPair,
  looksLikeHeadline,
} from '../../../src/import/masthead/headline.ts'

test.each([
  { text: 'Rooster Stamp a Hit', title: 'Rooster Stamp a Hit', subtitle: null },
  { text: 'Rooster Stamp——A hit', title: 'Rooster Stamp', subtitle: 'A hit' },
  { text: 'Rooster Stamp —— A hit', title: 'Rooster Stamp', subtitle: 'A hit' },
  { text: '1. 中國快遞行業發展大會召開', title: '中國快遞行業發展大會召開', subtitle: null },
  { text: '• Rooster Stamp', title: 'Rooster Stamp', subtitle: null },
  { text: 'Title: Rooster Stamp', title: 'Rooster Stamp', subtitle: null },
  { text: 'Stamps --- a history', title: 'Stamps --- a history', subtitle: null },
  { text: '2017 Top Ten', title: '2017 Top Ten', subtitle: null },
])('the headline of "$text" is "$title"', ({ text, title, subtitle }) => {
  expect(headlineOf(text)).toEqual({ title, subtitle })
})

describe('two lines', () => {
  test.each([
    { first: 'Rooster Stamp', second: 'Rooster Stamp', title: 'Rooster Stamp', subtitle: null },
    {
      first: 'Rooster Stamp',
      second: 'Rooster Stamp——A hit',
      title: 'Rooster Stamp',
      subtitle: 'A hit',
    },
    {
      first: 'Rooster Stamp - A hit',
      second: 'Rooster Stamp',
      title: 'Rooster Stamp',
      subtitle: 'A hit',
    },
    {
      first: 'Rooster Stamp sells…',
      second: 'Rooster Stamp sells out',
      title: 'Rooster Stamp sells out',
      subtitle: null,
    },
  ])('"$first" and "$second" are copies', ({ first, second, title, subtitle }) => {
    expect(headlineOfPair(first, second)).toEqual({ title, subtitle })
  })

  test.each([
    ['Rooster Stamp', 'Rooster Stamps of the year'],
    ['Top Ten of 2016', 'Top Ten of 2017'],
    ['', ''],
  ])('"%s" and "%s" are not', (first, second) => {
    expect(headlineOfPair(first, second)).toBeUndefined()
  })
})

test.each([
  { text: 'Is this the end of the letter?', expected: true },
  { text: '中國快遞行業發展大會召開', expected: true },
  { text: 'The post calls at his door.', expected: false },
  { text: 'Oranges [China Post News / Wang Yong]', expected: false },
  { text: 'Contact: Li Ming', expected: false },
  { text: 'Editor: Li Ming', expected: false },
  { text: 'https://example.org/a b', expected: false },
  { text: 'Stamps', expected: false },
])('that "$text" looks like a headline is $expected', ({ text, expected }) => {
  expect(looksLikeHeadline(text)).toBe(expected)
})
