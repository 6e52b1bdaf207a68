import { expect, test } from 'vitest'
import { brokenLinksIn, LinkCheck } from '../../src/publish/links.ts'

const base = { path: '/archive/' }
const present = new Set(['index.html', 'news/index.html', 'feed.xml'])

test.each([
  { link: '/archive/', is: 'whole' },
  { link: '/archive/news/', is: 'whole' },
  { link: '/archive/news/?page=2#top', is: 'whole' },
  { link: '/archive/feed.xml', is: 'whole' },
  { link: 'https://example.org/', is: 'whole' },
  { link: '#p1', is: 'whole' },
  { link: '/archive/new/', is: 'broken' },
  { link: '/news/', is: 'broken' },
  { link: '/archive/%ZZ/', is: 'broken' },
  { link: '../feed.xml', is: 'whole' },
  { link: './', is: 'whole' },
  { link: '?page=2', is: 'whole' },
  { link: 'mailto:post@example.org', is: 'whole' },
  { link: '//example.org/', is: 'whole' },
  { link: 'ship.md', is: 'broken' },
  { link: '../boats/', is: 'broken' },
])('a link to $link is $is', ({ link, is }) => {
  const broken = brokenLinksIn(`<a href="${link}">x</a>`, 'news/index.html', base, present)
  expect(broken.length === 0 ? 'whole' : 'broken').toBe(is)
})

test('text that looks like a link is none', () => {
  const page = '<script type="application/ld+json">{"a":" src="},"b":" href="}</script>" src="x"'
  expect(brokenLinksIn(page, 'index.html', base, present)).toEqual([])
})

test('a page that is seen before what it leads to is right', () => {
  const check = new LinkCheck(base)
  check.see('index.html', '<a href="/archive/news/">News</a>')
  expect(check.mistakes((file) => present.has(file))).toEqual([])
})

test('pages with a link that leads nowhere are named, but not more than five', () => {
  const check = new LinkCheck(base)
  for (let number = 0; number < 9; number += 1)
    check.see(`${number}.html`, '<img src="/archive/gone.png" />')
  const messages = check.mistakes(() => false).map(({ message }) => message)
  expect(messages).toHaveLength(5)
  expect(messages[0]).toBe(
    '0.html The link to /archive/gone.png leads nowhere.\n  fix: correct the address in the article or page, or delete the link',
  )
})
