import { describe, expect, test } from 'vitest'
import { baseUrl } from './build-site.ts'
import { siteFiles, sitePages, type Page } from './pages.ts'

const files = new Set(siteFiles())
const pages = sitePages()
const ids = new Map(
  pages.map(({ url, document }) => [
    url,
    new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
  ]),
)

interface Link {
  readonly page: Page
  readonly url: URL
}

/** Every link that stays on the host of the site, whether it stays under its path or not. */
const links: readonly Link[] = pages
  .flatMap((page) =>
    [...page.document.querySelectorAll('[href], [src], form[action]')].map((element) => {
      const target = ['href', 'src', 'action'].map((name) => element.getAttribute(name))
      return { page, url: new URL(target.find((value) => value !== null) ?? '', page.url) }
    }),
  )
  .filter(({ url }) => url.origin === new URL(baseUrl).origin)

/** The file that a server would answer with. */
function fileOf({ href }: URL): string {
  const path = decodeURI(href.replace(/[?#].*/, '')).slice(baseUrl.length)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

function inWords({ page, url }: Link): string {
  return `${page.file} → ${url.href}`
}

describe('every link within the site', () => {
  test('is looked at', () => {
    expect(links.length).toBeGreaterThan(pages.length)
  })

  test('stays under the path of the site', () => {
    const outside = links.filter(({ url }) => !url.href.startsWith(baseUrl))
    expect(outside.map(inWords)).toEqual([])
  })

  test('leads to a file', () => {
    expect(links.filter(({ url }) => !files.has(fileOf(url))).map(inWords)).toEqual([])
  })

  test('leads to a place on the page, if it names one', () => {
    const lost = links.filter(({ url }) => {
      if (url.hash === '') return false
      const names = ids.get(url.href.replace(/[?#].*/, ''))
      return !names?.has(decodeURIComponent(url.hash.slice(1)))
    })
    expect(lost.map(inWords)).toEqual([])
  })
})

test('every page can be reached from the first by links', () => {
  const reached = new Set([baseUrl])
  const next = Map.groupBy(links, ({ page }) => page.url)
  // A set is walked with what is added to it on the way.
  for (const address of reached) {
    for (const { url } of next.get(address) ?? []) reached.add(url.href.replace(/[?#].*/, ''))
  }
  // Readers need not come across the guide for editors.
  const apart = new Set(['404.html', 'editors/index.html'])
  const lost = pages.filter(({ file, url }) => !apart.has(file) && !reached.has(url))
  expect(lost.map(({ file }) => file)).toEqual([])
})

test('feeds and tables are linked where a reader looks for them, and the guide for editors is not', () => {
  const hrefs = (file: string): readonly string[] =>
    links.filter(({ page }) => page.file === file).map(({ url }) => url.href.slice(baseUrl.length))
  expect(hrefs('news/index.html')).toContain('feed.xml')
  expect(hrefs('sections/news/index.html')).toContain('sections/news/feed.xml')
  expect(hrefs('topics/insurance/index.html')).toContain('topics/insurance/feed.xml')
  expect(hrefs('names/kang-ning/index.html')).toContain('names/kang-ning/feed.xml')
  expect(hrefs('corrections/index.html')).toContain('corrections/feed.xml')
  expect(hrefs('archive/index.html')).toEqual(
    expect.arrayContaining(['archive.csv', 'archive.json', 'datapackage.json']),
  )
  expect(hrefs('index.html')).toEqual(
    expect.arrayContaining([
      'about/#how-to-cite-it',
      'about/#how-to-check-it',
      'archive/#archive-data',
    ]),
  )
  expect(hrefs('sitemap/index.html')).not.toContain('editors/')
})
