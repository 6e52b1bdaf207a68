import { beforeAll, describe, expect, test } from 'vitest'
import { Addresses } from '../../src/build/addresses.ts'
import { addressClashes } from '../../src/build/clashes.ts'
import { loadRoutes } from '../../src/routes/page-table.ts'
import type { Path } from '../../src/urls.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { anEntry } from '../support/vocabulary.ts'

const vocabulary = {
  topics: [anEntry({ kind: 'topic', name: 'Ships' })],
  names: [anEntry({ name: 'Liu Aili' })],
}
const mail = anArticle({ file: 'mail.md', slug: 'mail', topics: ['Rain'] })

let addresses: Addresses

beforeAll(async () => {
  const routes = await loadRoutes('.')
  addresses = new Addresses(routes, { newsroom: aNewsroom(), vocabulary, articles: [mail] })
})

/** What is said of pages with these addresses. */
function ofPages(...urls: readonly Path[]): readonly string[] {
  const pages = urls.map((url) => ({ file: `${url.slice(1, -1)}.md`, url }))
  return addressClashes(addresses, pages, []).map(({ message }) => message)
}

/** What is said of the aliases of an article, beside another one and a page about the newsroom. */
function ofAliases(...aliases: readonly Path[]): readonly string[] {
  const other = anArticle({ file: 'other.md', slug: 'other', aliases: ['/old/', '/x.htm'] })
  const own = anArticle({ file: 'own.md', slug: 'own', aliases })
  const pages = [{ file: 'about.md', url: '/about/' }] as const
  return addressClashes(addresses, pages, [mail, other, own]).map(({ message }) => message)
}

describe('a page about the newsroom', () => {
  test.each<[Path, string, string]>([
    ['/news/', 'is that of the list of all news', 'our-news'],
    ['/News/', 'is that of the list of all news', 'our-news'],
    ['/con/', 'holds "con", a device of Windows', 'our-con'],
    ['/search/', 'is that of the search page', 'our-search'],
    ['/archive/', 'is that of the page of the archive', 'our-archive'],
    ['/topics/', 'is that of the list of all topics', 'our-topics'],
    ['/names/', 'is that of the list of all names', 'our-names'],
    ['/sitemap/', 'is that of the map of the site', 'our-sitemap'],
    ['/corrections/', 'is that of the list of corrections', 'our-corrections'],
    ['/withdrawn/', 'is that of the list of withdrawn articles', 'our-withdrawn'],
    ['/404.html/', 'is that of the page for addresses that lead nowhere', 'our-404-html'],
    ['/index.html/', 'is that of the front page', 'our-index-html'],
    ['/feed.xml/', 'is that of a file that the site makes itself', 'our-feed-xml'],
    ['/feed-12.xml/', 'is that of a file that the site makes itself', 'our-feed-12-xml'],
    ['/sitemap-2.xml/', 'is that of a file that the site makes itself', 'our-sitemap-2-xml'],
    ['/_headers/', 'is that of a file that the site makes itself', 'our-headers'],
    ['/manifest.json/', 'is that of a file that the site makes itself', 'our-manifest-json'],
    ['/social.png/', 'is that of a file that the site makes itself', 'our-social-png'],
    ['/assets/', 'is in a folder whose files the site makes all by itself', 'our-assets'],
    ['/Pagefind/', 'is in a folder whose files the site makes all by itself', 'our-pagefind'],
    ['/images/', 'is in a folder whose files the site makes all by itself', 'our-images'],
    ['/sources/', 'is in a folder whose files the site makes all by itself', 'our-sources'],
  ])('cannot stand at %s', (url, problem, name) => {
    expect(ofPages(url)).toEqual([
      `${url.slice(1, -1)}.md:1:1 The address ${url} ${problem}.\n  fix: rename the file, as in  ${name}.md`,
    ])
    expect(ofPages(`/${name}/`)).toEqual([])
  })

  test('cannot differ from another one in case alone', () => {
    expect(ofPages('/Team/', '/team/')).toEqual([
      'team.md:1:1 The address /team/ is that of Team.md too.\n  fix: rename the file, as in  our-team.md',
    ])
  })

  test.each<Path>(['/about/', '/page/', '/index/', '/sections/', '/feed/', '/2019/', '/new/'])(
    'can stand at %s',
    (url) => {
      expect(ofPages(url)).toEqual([])
    },
  )
})

describe('an alias', () => {
  test.each<Path>([
    '/',
    '/index.html',
    '/news',
    '/News/',
    '/%6eews/',
    '/news/index.html',
    '/news/page/2/',
    '/news/2019/',
    '/news/2019/page/9/',
    '/news/2019/09/',
    '/archive/index/page/2/',
    '/sections/stamps/',
    '/sections/stamps/feed-1.xml',
    '/topics/ships/',
    '/topics/ships/feed.xml',
    '/topics/rain/',
    '/names/liu-aili/page/2/',
    '/sitemap.xml',
    '/robots.txt',
    '/404.html',
    '/_headers',
    '/_redirects',
    '/_nginx.conf',
    '/archive.csv',
  ])('cannot be %s, where the site has something itself', (alias) => {
    expect(ofAliases(alias)).toEqual([
      `own.md:1:1 The alias ${alias} is the address of another page of the site.\n  fix: delete the alias`,
    ])
  })

  test.each<[Path, string]>([
    ['/about', 'The address /about is that of about.md too.\n  fix: delete the alias'],
    [
      '/old',
      'The address /old is that of other.md too.\n  fix: delete the alias in one of the two',
    ],
    [
      '/news/2019/09/mail/index.json',
      'The address /news/2019/09/mail/index.json is that of mail.md too.\n  fix: delete the alias in one of the two',
    ],
    [
      '/news/2019/09/own',
      'The address /news/2019/09/own is in this article twice.\n  fix: delete the alias',
    ],
    [
      '/News/2019/09/Own/',
      'The address /News/2019/09/Own/ is in this article twice.\n  fix: delete the alias',
    ],
    [
      '/news/2019/09/Own/Index.json',
      'The address /news/2019/09/Own/Index.json is in this article twice.\n  fix: delete the alias',
    ],
    [
      '/old/AUX.htm',
      'The alias /old/AUX.htm holds "AUX.htm", a device of Windows.\n  fix: delete the alias',
    ],
    [
      '/x.htm/y/',
      'The alias /x.htm/y/ needs a folder where the file /x.htm stands.\n  fix: delete the alias',
    ],
    [
      '/feed.xml/y/',
      'The alias /feed.xml/y/ needs a folder where the file /feed.xml stands.\n  fix: delete the alias',
    ],
    [
      '/pagefind/y',
      'The alias /pagefind/y is in a folder whose files the site makes all by itself.\n  fix: delete the alias',
    ],
  ])('cannot be %s', (alias, message) => {
    expect(ofAliases(alias)).toEqual([`own.md:1:1 ${message}`])
  })

  test('and another one cannot be a file and a folder', () => {
    expect(ofAliases('/old/loft.html', '/old/loft.html/more/')).toEqual([
      'own.md:1:1 The alias /old/loft.html/more/ needs a folder where the file /old/loft.html stands.\n  fix: delete the alias',
    ])
    expect(ofAliases('/old/loft.html/more/', '/old/loft.html')).toEqual([
      'own.md:1:1 The alias /old/loft.html needs a file where the folder of /old/loft.html/more/ stands.\n  fix: delete the alias',
    ])
  })

  test.each<readonly Path[]>([
    ['/page/2/'],
    ['/old/more/'],
    ['/Loft/', '/loft/'],
    ['/topics/snow/'],
    ['/news/2020/'],
    ['/news/2019/09/mail/page/2/'],
    ['/html1/report/1709/123-1.htm'],
  ])('can be %s', (...aliases) => {
    expect(ofAliases(...aliases)).toEqual([])
  })
})

test('links lead to what readers find on the site, in the case in which it stands', () => {
  const there = ['/', '/news/', '/topics/rain/', '/feed.xml', '/feed-1.xml']
  const elsewhere = [
    '/news/page/1/',
    '/news/page/2/',
    '/News/',
    '/_headers',
    '/about/',
    '/page/2/',
    '/topics/snow/',
    '/assets/',
  ]
  expect([...there, ...elsewhere].filter((path) => addresses.has(path))).toEqual(there)
})

test('links lead to as many pages of a list as all articles would fill', async () => {
  const articles = Array.from({ length: 21 }, (_, number) => anArticle({ slug: `mail-${number}` }))
  const parts = { newsroom: aNewsroom(), vocabulary, articles }
  const many = new Addresses(await loadRoutes('.'), parts)
  const numbers = [0, 1, 2, 3].filter((number) => many.has(`/news/page/${number}/`))
  expect(numbers).toEqual([2])
})
