import { describe, expect, test } from 'vitest'
import { sitemaps } from '../../src/feeds/sitemap.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'
import { texts, xmlRoot } from '../support/xml.ts'

const withdrawal = { kind: 'withdrawn', reason: 'Not ours.', date: '2020-02-02' } as const

const site = aSite({
  articles: [
    anArticle({ slug: 'a', date: '2019-09-09', topics: ['Ships'] }),
    anArticle({
      slug: 'b',
      date: '2020-01-02',
      updates: [{ date: '2021-01-01', kind: 'minor', note: 'Comma.' }],
    }),
    anArticle({ slug: 'gone', withdrawal }),
  ],
})

describe('sitemaps', () => {
  test('lists each page with the day of its last change', () => {
    const [only, ...others] = sitemaps(site)
    expect(others).toEqual([])
    const pages = [...xmlRoot(only!.make()).getElementsByTagName('url')]
    expect(pages.map((page) => texts(page, '*').join(' '))).toEqual(
      [
        '/news/2019/09/a/ 2019-09-09',
        '/news/2020/01/b/ 2021-01-01',
        '/ 2021-01-01',
        '/news/ 2021-01-01',
        '/sections/news/ 2021-01-01',
        '/sections/stamps/',
        '/news/2020/ 2021-01-01',
        '/news/2019/ 2019-09-09',
        '/news/2020/01/ 2021-01-01',
        '/news/2019/09/ 2019-09-09',
        '/topics/ships/ 2019-09-09',
        '/archive/',
        '/archive/index/',
        '/topics/',
        '/names/',
        '/corrections/',
        '/sitemap/',
      ].map((line) => `https://example.org/archive${line}`),
    )
  })

  test('is split if there is too much for one file, the oldest articles first', () => {
    const files = sitemaps(site, 10)
    expect(files.map(({ path }) => path)).toEqual([
      '/sitemap.xml',
      '/sitemap-1.xml',
      '/sitemap-2.xml',
    ])
    const [index, first, second] = files.map(({ make }) => xmlRoot(make()))
    expect(index?.nodeName).toBe('sitemapindex')
    expect(texts(index!, 'loc')).toEqual([
      'https://example.org/archive/sitemap-1.xml',
      'https://example.org/archive/sitemap-2.xml',
    ])
    expect(texts(index!, 'lastmod')).toEqual(['2021-01-01', '2019-09-09'])
    expect(texts(first!, 'loc')).toHaveLength(10)
    expect(texts(second!, 'loc')).toHaveLength(7)
  })
})
