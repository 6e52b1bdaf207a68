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

test('says what the archive holds, and how much each section does', () => {
  const home = homeOf(many)
  expect(home.querySelector('.holdings')?.textContent).toContain(
    '12 articles, from 1 January 2010 to 1 January 2021.',
  )
  expect(home.querySelector('.sections .see-all')?.textContent.trim()).toBe('See all of News (12)')
})

test('has a bar and a link for each year', () => {
  const years = homeOf(many).querySelectorAll('.years a')
  expect(years).toHaveLength(12)
  expect(years[0]?.getAttribute('href')).toBe('/archive/news/2021/')
})

test('says that an empty archive is empty', () => {
  expect(homeOf([]).querySelector('.empty')?.textContent).toContain(
    'Nothing has been published yet',
  )
})
