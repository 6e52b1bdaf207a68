import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { homePage } from '../../layouts/home.ts'
import type { Article } from '../../src/article/article.ts'
import { toSource } from '../../src/html/html.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'

function homeOf(articles: readonly Article[]): ReturnType<typeof parseHTML>['document'] {
  return parseHTML(toSource(homePage(aSite({ articles })))).document
}

const many = Array.from({ length: 12 }, (_, index) =>
  anArticle({
    date: `${2010 + index}-01-01`,
    slug: `s-${index}`,
    title: `T${index}`,
  }),
)

/** Articles of two sections in turn. */
function archiveOf(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, index) =>
    anArticle({
      date: '2020-01-01',
      slug: `s-${index}`,
      title: `T${index}`,
      section: index % 2 === 0 ? 'news' : 'stamps',
    }),
  )
}

test('leads with the newest article, or the one that an editor pinned', () => {
  const lead = (articles: readonly Article[]): string | undefined =>
    homeOf(articles).querySelector('.lead h2')?.textContent
  expect(lead(many)).toBe('T11')
  expect(lead([...many, anArticle({ date: '2001-01-01', title: 'Pinned', pinned: true })])).toBe(
    'Pinned',
  )
})

test('shows no headline twice', () => {
  const links = [...homeOf(many).querySelectorAll('main :is(h2, h3) a')]
  const headlines = links
    .map((link) => link.getAttribute('href'))
    .filter((to) => /\/s-/.test(to ?? ''))
  expect(headlines.length).toBeGreaterThan(5)
  expect(new Set(headlines).size).toBe(headlines.length)
})

test('shows fewer than 20 articles whole, and no section twice', () => {
  const home = homeOf(archiveOf(19))
  expect(home.querySelectorAll('.latest .articles > li')).toHaveLength(18)
  expect(home.querySelector('.latest h2')?.textContent).toBe('More articles')
  expect(home.querySelectorAll('.see-all')).toHaveLength(0)
})

test('shows the newest of 20 articles, and a block for each section that has others', () => {
  const home = homeOf(archiveOf(20))
  expect(home.querySelectorAll('.latest .articles > li')).toHaveLength(6)
  const blocks = [...home.querySelectorAll('.block:has(.articles)')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' '),
  )
  expect(blocks).toHaveLength(2)
  expect(blocks[1]).toContain('Stamps')
  expect(blocks[1]).toContain('See all of Stamps (10)')
})

test('has no block where one section has all articles', () => {
  const all = archiveOf(30).map((article) => ({ ...article, section: 'news' }))
  expect(homeOf(all).querySelectorAll('.block:has(.articles)')).toHaveLength(0)
})

test('leaves sections without articles out of the menu', () => {
  const menu = (articles: readonly Article[]): readonly string[] =>
    [...homeOf(articles).querySelectorAll('.masthead nav a')].map(({ textContent }) => textContent)
  expect(menu([])).toEqual(['Archive', 'Topics', 'Names'])
  expect(menu([anArticle({ section: 'stamps' })])).toEqual(['Archive', 'Topics', 'Names', 'Stamps'])
})

test('says what the archive holds', () => {
  expect(homeOf(many).querySelector('.holdings')?.textContent).toBe(
    '12 articles, from 1 January 2010 to 1 January 2021.',
  )
})

test('has a link with a bar and a number for each of twelve years', () => {
  const years = [...homeOf(many).querySelectorAll('.years a:has(svg)')]
  expect(years).toHaveLength(12)
  expect(years[0]?.getAttribute('href')).toBe('/archive/news/2021/')
  expect(years[0]?.textContent.replace(/\s+/g, ' ').trim()).toBe('2021 1 article')
})

test('has one for each decade of more years', () => {
  const older = anArticle({ date: '1999-05-05', slug: 'older' })
  const links = [...homeOf([...many, older]).querySelectorAll('.years a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/archive/archive/#2020s',
    '/archive/archive/#2010s',
    '/archive/archive/#1990s',
  ])
})

test('says that an empty archive is empty', () => {
  expect(homeOf([]).querySelector('.empty')?.textContent).toContain(
    'Nothing has been published yet',
  )
})
