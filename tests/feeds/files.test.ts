import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { machineFiles, twins } from '../../src/feeds/files.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { aSite } from '../support/site.ts'
import { anEntry } from '../support/vocabulary.ts'
import { texts, xmlRoot } from '../support/xml.ts'

const withdrawal = { kind: 'withdrawn', reason: 'Not ours.', date: '2020-02-02' } as const

const site = aSite({
  vocabulary: { topics: [], names: [anEntry({ kind: 'person', name: 'Liu Aili' })] },
  articles: [
    anArticle({ slug: 'a', topics: ['Ships'], title: '=Mail, "carried"' }),
    anArticle({
      slug: 'b',
      date: '2020-01-02',
      section: 'stamps',
      markdown: 'Liu Aili carried the mail.',
    }),
    anArticle({ slug: 'gone', title: 'Withdrawn story', withdrawal }),
  ],
})
const all = [...machineFiles(site), ...twins(site)]
const files = new Map(all.map(({ path, make }) => [path, make()]))

/** A file that must be there. */
function file(path: `/${string}`): string {
  const content = files.get(path)
  if (content === undefined) throw new Error(`There is no ${path}.`)
  return content
}

test('every file of a small site', () => {
  expect([...files.keys()]).toEqual([
    '/feed.xml',
    '/feed.json',
    '/sections/news/feed.xml',
    '/sections/stamps/feed.xml',
    '/topics/ships/feed.xml',
    '/names/liu-aili/feed.xml',
    '/corrections/feed.xml',
    '/archive.csv',
    '/archive.json',
    '/datapackage.json',
    '/sitemap.xml',
    '/robots.txt',
    '/opensearch.xml',
    '/news/2020/01/b/index.json',
    '/news/2019/09/a/index.json',
    '/news/2019/09/gone/index.json',
  ])
})

test('an empty site has files, too', () => {
  const empty = [...machineFiles(aSite())]
  const ending = (end: string): readonly string[] =>
    empty.filter(({ path }) => path.endsWith(end)).map(({ make }) => make())
  expect(ending('.xml').map((source) => xmlRoot(source).nodeName)).toEqual([
    'feed',
    'feed',
    'feed',
    'feed',
    'urlset',
    'OpenSearchDescription',
  ])
  expect(ending('.json').map((source): unknown => JSON.parse(source))).toMatchObject([
    { items: [] },
    [],
    { resources: [{}, {}] },
  ])
})

test('withdrawn articles are in no feed, table or sitemap', () => {
  const lists = [...files].filter(([path]) => !path.endsWith('/index.json'))
  expect(lists.filter(([, content]) => content.includes('gone'))).toEqual([])
})

test('feeds of sections, topics and names hold their own articles', () => {
  const titles = (path: `/${string}`): readonly string[] => texts(xmlRoot(file(path)), 'title')
  expect(titles('/sections/stamps/feed.xml')).toEqual([
    'Stamps – China Post Newsroom',
    'Mail carried',
  ])
  expect(titles('/names/liu-aili/feed.xml')).toEqual([
    'Liu Aili – China Post Newsroom',
    'Mail carried',
  ])
  expect(titles('/topics/ships/feed.xml')).toEqual([
    'Ships – China Post Newsroom',
    '=Mail, "carried"',
  ])
})

test('the JSON feed', () => {
  expect(JSON.parse(file('/feed.json'))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://example.org/archive/',
    feed_url: 'https://example.org/archive/feed.json',
    items: [
      { id: 'tag:chinapost.com.cn,2019:/news/2020/01/b/', tags: [] },
      { date_published: '2019-09-09T00:00:00+08:00', tags: ['Ships'] },
    ],
  })
})

describe('the tables', () => {
  const described: unknown = JSON.parse(file('/datapackage.json'))

  test('are described with bytes and hash', () => {
    const hash = (content: string): string =>
      `sha256:${createHash('sha256').update(content).digest('hex')}`
    expect(described).toMatchObject({
      name: 'china-post-newsroom',
      resources: [
        { path: 'archive.csv', bytes: Buffer.byteLength(file('/archive.csv')) },
        { path: 'archive.json', hash: hash(file('/archive.json')) },
      ],
    })
  })

  test('have the columns that are described', () => {
    const rows: unknown = JSON.parse(file('/archive.json'))
    const names = file('/archive.csv').replace('\ufeff', '').split('\r\n')[0]?.split(',') ?? []
    const schema = { fields: names.map((name) => ({ name })) }
    expect(described).toMatchObject({ resources: [{ schema }, { schema }] })
    const keys = Array.isArray(rows) && rows.map((row: object) => Object.keys(row))
    expect(keys).toEqual([names, names])
  })

  test('run no formula', () => {
    expect(file('/archive.csv')).toContain(`,"'=Mail, ""carried""",`)
    expect(file('/archive.json')).toContain(String.raw`"=Mail, \"carried\""`)
  })
})

test('robots may read all but search results', () => {
  expect(file('/robots.txt')).toBe(
    'User-agent: *\nDisallow: /archive/search/?\n\nSitemap: https://example.org/archive/sitemap.xml\n',
  )
})

describe('the search description', () => {
  test('keeps to its limits', () => {
    const root = xmlRoot(file('/opensearch.xml'))
    expect(texts(root, 'ShortName')).toEqual(['China Post'])
    expect(texts(root, 'LongName')).toEqual(['China Post Newsroom'])
    const [url] = root.getElementsByTagName('Url')
    expect(url?.getAttribute('template')).toBe(
      'https://example.org/archive/search/?q={searchTerms}',
    )
  })

  test('of a newsroom with a long name is cut', () => {
    const newsroom = aNewsroom({ name: 'N'.repeat(60), publisher: 'P'.repeat(20) })
    const root = xmlRoot([...machineFiles(aSite({ newsroom }))].at(-1)!.make())
    expect(texts(root, 'ShortName')).toEqual(['P'.repeat(16)])
    expect(texts(root, 'LongName')).toEqual(['N'.repeat(48)])
  })
})

test('the files of five thousand articles are made in seconds', () => {
  const articles = Array.from({ length: 5000 }, (_, index) =>
    anArticle({ slug: `a${index}`, markdown: 'The post came. '.repeat(150) }),
  )
  const large = aSite({ articles })
  const start = performance.now()
  let bytes = 0
  for (const { make } of [...machineFiles(large), ...twins(large)]) bytes += make().length
  const seconds = (performance.now() - start) / 1000
  expect(bytes).toBeGreaterThan(30_000_000)
  expect(seconds).toBeLessThan(15)
})
