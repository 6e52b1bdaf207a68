import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { aToZPage } from '../../layouts/a-to-z.ts'
import { archivePage } from '../../layouts/archive.ts'
import { namesPage } from '../../layouts/entries.ts'
import { entryPage } from '../../layouts/entry.ts'
import { articlePage } from '../../layouts/article.ts'
import { homePage } from '../../layouts/home.ts'
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
  test('stands among those of its kind with what it is, and without a sentence', () => {
    const vocabulary = {
      topics: [],
      names: [
        anEntry({ kind: 'person', name: 'Liu Aili', description: 'Chairman' }),
        anEntry({ kind: 'place', name: 'Beijing', description: 'The capital' }),
      ],
    }
    const site = aSite({
      articles: [anArticle({ markdown: 'Liu Aili is in Beijing.' })],
      vocabulary,
    })
    const page = documentOf(namesPage(site))
    const groups = [...page.querySelectorAll('main h2')].map((heading) => [
      heading.textContent.trim(),
      heading.nextElementSibling?.textContent.replace(/\s+/g, ' ').trim(),
    ])
    expect(groups).toEqual([
      ['People', 'Liu Aili 1 article Chairman'],
      ['Places', 'Beijing 1 article The capital'],
    ])
  })

  test('says what it is to search engines, and how many articles there are', () => {
    const fosun = anEntry({ kind: 'organisation', name: 'Fosun Group', description: 'Company' })
    const site = aSite({
      articles: [anArticle({ markdown: 'Fosun Group came.' })],
      vocabulary: { topics: [], names: [fosun] },
    })
    const page = documentOf(entryPage(site, first(site.lists.names)))
    expect(page.querySelector('meta[name=description]')?.getAttribute('content')).toBe(
      'Fosun Group – Company. 1 article in China Post Newsroom, with the sentences that mention the name.',
    )
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
  expect(second.querySelector('.total')?.textContent.replace(/\s+/g, ' ')).toBe(
    '41 articles, page 2 of 3 · Atom feed',
  )
  expect(second.title).toContain('page 2')
})

test('an empty section says so, and where to go instead', () => {
  const site = aSite({ articles: [anArticle({ section: 'stamps' })] })
  const page = documentOf(sectionPage(site, first(site.lists.sections)))
  expect(page.querySelector('.empty')?.textContent).toContain('No articles in this section yet.')
  expect(page.querySelectorAll('.empty a').length).toBeGreaterThan(0)
})

test('the place where the reader is, and only that, is marked in the masthead', () => {
  const current = documentOf(archivePage(aSite())).querySelectorAll('.places [aria-current]')
  expect([...current].map(({ textContent }) => textContent)).toEqual(['Archive'])
})

describe('the archive', () => {
  const articles = [
    anArticle({ date: '2015-01-01' }),
    anArticle({ date: '2018-03-01' }),
    anArticle({ date: '2018-03-02', slug: 'other' }),
  ]
  const inWords = (item: { textContent: string }): string =>
    item.textContent.replace(/\s+/g, ' ').trim()

  test('has a bar for each year that is a link, and names the years without articles', () => {
    const rows = [...documentOf(archivePage(aSite({ articles }))).querySelectorAll('.year')]
    expect(rows.map((row) => inWords(row).split(' Jan')[0])).toEqual([
      '2018 2 articles',
      '2016–2017: no articles',
      '2015 1 article',
    ])
    expect(rows[0]?.querySelector('a:has(svg)')?.getAttribute('href')).toBe('/archive/news/2018/')
  })

  test('has twelve months in each year, of which those with articles are links', () => {
    const months = documentOf(archivePage(aSite({ articles }))).querySelectorAll('.month-grid')[0]
    expect(months?.querySelectorAll('li')).toHaveLength(12)
    const links = [...(months?.querySelectorAll('a') ?? [])]
    expect(links.map(inWords)).toEqual(['Mar 2018, 2 articles'])
    expect(links[0]?.getAttribute('href')).toBe('/archive/news/2018/03/')
  })

  test('is cut into decades, each a link, where the years are many', () => {
    const years = Array.from({ length: 13 }, (_, index) =>
      anArticle({ date: `${2008 + index}-05-05` }),
    )
    const page = documentOf(archivePage(aSite({ articles: years })))
    expect([...page.querySelectorAll('nav[aria-label=Decades] a')].map(inWords)).toEqual([
      '2020s',
      '2010s',
      '2000s',
    ])
    expect([...page.querySelectorAll('h2[id$=s]')].map(inWords)).toEqual([
      '2020s 1 article',
      '2010s 10 articles',
      '2000s 2 articles',
    ])
  })
})

test('a headline in another language shows its translation wherever it is listed', () => {
  const han = { title: '快递大会', titleLang: 'zh-Hans', titleTranslation: 'Express congress' }
  const about = { markdown: 'Liu Aili spoke.' }
  const articles = [
    anArticle({ date: '2020-01-01', slug: 'new', ...about }),
    anArticle({ date: '2019-01-01', slug: 'kuai-di', ...han, ...about }),
    anArticle({ date: '2018-01-01', slug: 'old' }),
  ]
  const site = aSite({ articles, vocabulary: { topics: [], names: [liu] } })
  const [newer, , older] = site.archive.articles
  if (newer === undefined || older === undefined) throw new Error('The archive is empty.')
  const places: readonly (readonly [Html, string])[] = [
    [articlePage(site, newer), '.related'],
    [articlePage(site, newer), '.neighbours .older'],
    [articlePage(site, older), '.neighbours .newer'],
    [aToZPage(site, first(site.lists.index)), '.entries'],
    [newsPage(site, first(site.lists.news)), '.articles'],
    [homePage(site), '.latest'],
  ]
  const shown = places.map(
    ([page, place]) => documentOf(page).querySelector(`${place} .translation`)?.textContent,
  )
  expect(shown).toEqual(places.map(() => 'Express congress (translated headline)'))
})
