import { expect, test } from 'vitest'
import { pagination } from '../../layouts/pagination.ts'
import { toSource } from '../../src/html/html.ts'
import { aNewsroom } from '../support/newsroom.ts'

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
