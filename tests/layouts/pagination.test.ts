import { expect, test } from 'vitest'
import { pagination, shownNumbers } from '../../layouts/pagination.ts'
import { toSource } from '../../src/html/html.ts'
import { aNewsroom } from '../support/newsroom.ts'

test.each([
  { count: 1, number: 1, shown: [1] },
  { count: 5, number: 3, shown: [1, 2, 3, 4, 5] },
  { count: 9, number: 5, shown: [1, undefined, 3, 4, 5, 6, 7, undefined, 9] },
  { count: 500, number: 500, shown: [1, undefined, 498, 499, 500] },
])('page $number of $count shows its neighbours and both ends', ({ count, number, shown }) => {
  expect(shownNumbers(count, number)).toEqual(shown)
})

test('a list of one page has no pagination', () => {
  expect(pagination(aNewsroom(), ['/news/'], 1)).toBe(false)
})

test('the page itself is marked, and the others are linked under the base', () => {
  const links = pagination(aNewsroom(), ['/news/', '/news/page/2/'], 2)
  const source = links === false ? '' : toSource(links)
  expect(source).toContain('<b aria-current="page">2</b>')
  expect(source).toContain('<a rel="prev" href="/archive/news/">Previous</a>')
  expect(source).not.toContain('rel="next"')
})
