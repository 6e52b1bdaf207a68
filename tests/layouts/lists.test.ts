import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { archivePage } from '../../layouts/archive.ts'
import { namesPage } from '../../layouts/entries.ts'
import { entryPage } from '../../layouts/entry.ts'
import { newsPage, sectionPage } from '../../layouts/list.ts'
import type { Site } from '../../src/archive/archive.ts'
import { toSource, type Html } from '../../src/html/html.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'
import { anEntry } from '../support/vocabulary.ts'

function documentOf(page: Html): ReturnType<typeof parseHTML>['document'] {
  return parseHTML(toSource(page)).document
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('The list is empty.')
  return item
}

const liu = anEntry({ name: 'Liu Aili', aliases: ['刘爱力'] })

function siteThatNames(): Site {
  const markdown = 'It rained. Liu Aili spoke. Others listened.'
  return aSite({ articles: [anArticle({ markdown })], vocabulary: { topics: [], names: [liu] } })
}

describe('a name', () => {
  test('stands in the index with the sentence that mentions it, linked to its paragraph', () => {
    const quote = documentOf(namesPage(siteThatNames())).querySelector('.quote a')
    expect(quote?.innerHTML).toBe('<mark>Liu Aili</mark> spoke.')
    expect(quote?.getAttribute('href')).toBe('/archive/news/2019/09/mail-carried/#p1')
  })

  test('has a page with its other names, each in its language', () => {
    const site = siteThatNames()
    const page = documentOf(entryPage(site, first(site.lists.names)))
    expect(page.querySelector('main .facts')?.innerHTML).toContain(
      '<span lang="zh-Hans">刘爱力</span>',
    )
    expect(page.querySelector('.quotes li')?.textContent.trim()).toBe('Liu Aili spoke.')
  })
})

test('a list of more than twenty articles has numbered pages, and says which one it is', () => {
  const articles = Array.from({ length: 41 }, (_, index) => anArticle({ slug: `s-${index}` }))
  const site = aSite({ articles })
  const second = documentOf(newsPage(site, site.lists.news[1] ?? first(site.lists.news)))
  expect(second.querySelectorAll('.articles > li')).toHaveLength(20)
  expect(second.querySelector('.total')?.textContent).toBe('41 articles, page 2 of 3')
  expect(second.title).toContain('page 2')
})

test('an empty section says so, and where to go instead', () => {
  const site = aSite()
  const page = documentOf(sectionPage(site, first(site.lists.sections)))
  expect(page.querySelector('.empty')?.textContent).toContain('Nothing has been published here yet')
  expect(page.querySelectorAll('.empty a').length).toBeGreaterThan(0)
})

test('the place where the reader is, and only that, is marked in the masthead', () => {
  const current = documentOf(archivePage(aSite())).querySelectorAll('.places [aria-current]')
  expect([...current].map(({ textContent }) => textContent)).toEqual(['Archive'])
})

test('the chart of the archive counts the years without articles, too', () => {
  const articles = [anArticle({ date: '2015-01-01' }), anArticle({ date: '2018-01-01' })]
  const page = documentOf(archivePage(aSite({ articles })))
  expect(page.querySelectorAll('.chart .bar')).toHaveLength(4)
  const rows = [...page.querySelectorAll('tbody tr')].map((row) =>
    row.textContent.replace(/\s+/g, ' ').trim(),
  )
  expect(rows.map((row) => row.slice(0, 4))).toEqual(['2015', '2016', '2017', '2018'])
})
