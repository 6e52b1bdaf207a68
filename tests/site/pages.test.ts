import { describe, expect, inject, test } from 'vitest'
import { baseUrl } from './build-site.ts'
import { sitePages, type Page } from './pages.ts'

const pages = sitePages()

/** The pages of which something is not true, by their files; so a failure names them all. */
function pagesWithout(isTrue: (page: Page) => boolean): readonly string[] {
  return pages.filter((page) => !isTrue(page)).map(({ file }) => file)
}

function attribute({ document }: Page, selector: string, name: string): string {
  return document.querySelector(selector)?.getAttribute(name) ?? ''
}

test('the site has articles, and as many pages as the build says', () => {
  expect(inject('site').articles).toBeGreaterThan(0)
  expect(pages).toHaveLength(inject('site').pages)
})

describe('every page', () => {
  test('has exactly one h1, with words in it', () => {
    const headings = ({ document }: Page): readonly string[] =>
      [...document.querySelectorAll('h1')].map(({ textContent }) => textContent.trim())
    expect(pagesWithout((page) => headings(page).length === 1)).toEqual([])
    expect(pagesWithout((page) => headings(page)[0] !== '')).toEqual([])
  })

  test('has a title of its own', () => {
    const titles = pages.map(({ document }) => document.title.trim())
    expect(pagesWithout(({ document }) => document.title.trim() !== '')).toEqual([])
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })

  test('has a description', () => {
    const description = (page: Page): string => attribute(page, 'meta[name=description]', 'content')
    expect(pagesWithout((page) => description(page).trim() !== '')).toEqual([])
  })

  test('says in which language it is', () => {
    expect(pagesWithout((page) => /^[a-z]{2}/.test(attribute(page, 'html', 'lang')))).toEqual([])
  })

  test('names its own address as the canonical one', () => {
    const found = pages.filter(({ file }) => file !== '404.html')
    for (const page of found) expect(attribute(page, 'link[rel=canonical]', 'href')).toBe(page.url)
  })

  test('fits the width of a telephone', () => {
    expect(
      pagesWithout((page) => attribute(page, 'meta[name=viewport]', 'content') !== ''),
    ).toEqual([])
  })

  test('names no element twice', () => {
    const twice = ({ document }: Page): readonly string[] => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      return ids.filter((id, i) => ids.indexOf(id) !== i)
    }
    expect(pages.flatMap((page) => twice(page).map((id) => `${page.file}#${id}`))).toEqual([])
  })

  test('holds no script of its own, no handler and no style, which its policy would forbid', () => {
    const forbidden = 'script:not([src]):not([type="application/ld+json"]), style, [style]'
    expect(pagesWithout(({ document }) => document.querySelector(forbidden) === null)).toEqual([])
    expect(pagesWithout(({ source }) => !/<[^>]*\son\w+=/.test(source))).toEqual([])
  })

  test('loads nothing from elsewhere', () => {
    const loaded = ({ document }: Page): readonly string[] =>
      [...document.querySelectorAll('[src], link[rel=stylesheet]')].map(
        (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
      )
    const own = (url: string, page: Page): boolean =>
      new URL(url, page.url).href.startsWith(baseUrl)
    expect(pagesWithout((page) => loaded(page).every((url) => own(url, page)))).toEqual([])
  })
})
