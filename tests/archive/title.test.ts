import { expect, test } from 'vitest'
import { fullTitle } from '../../src/archive/title.ts'

test.each([
  { title: 'Mail carried', subtitle: null, expected: 'Mail carried' },
  { title: 'Mail carried', subtitle: 'Day two', expected: 'Mail carried: Day two' },
  { title: 'Mail carried?', subtitle: 'Day two', expected: 'Mail carried? Day two' },
  { title: '郵件', subtitle: '第二天', expected: '郵件：第二天' },
])('$title and $subtitle are $expected', ({ expected, ...article }) => {
  expect(fullTitle(article)).toBe(expected)
})
