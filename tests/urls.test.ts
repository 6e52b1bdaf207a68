import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absolute, baseOf, href, normalPath, outputFile, pathOf } from '../src/urls.ts'

describe('the base of a site', () => {
  test.each([
    { url: 'https://example.org/', is: { url: 'https://example.org/', path: '/' } },
    { url: 'https://example.org', is: { url: 'https://example.org/', path: '/' } },
    { url: 'http://localhost:8080/', is: { url: 'http://localhost:8080/', path: '/' } },
    { url: 'https://a.org/news', is: { url: 'https://a.org/news/', path: '/news/' } },
    { url: 'HTTPS://A.ORG/News/', is: { url: 'https://a.org/News/', path: '/News/' } },
    { url: 'https://a.org/x/../y/', is: { url: 'https://a.org/y/', path: '/y/' } },
  ])('at $url is $is.url', ({ url, is }) => {
    expect(baseOf(url)).toEqual(is)
  })

  test.each([
    'example.org',
    '/news/',
    '',
    'ftp://example.org/',
    'javascript:alert(1)',
    'file:///srv/site/',
    'https://example.org/?q=1',
    'https://example.org/#top',
    'https://me@example.org/',
    'https://me:secret@example.org/',
  ])('is not "%s"', (url) => {
    expect(baseOf(url)).toBeUndefined()
  })

  test('ends in a slash, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const base = baseOf(url)
        expect(base?.url).toMatch(/\/$/)
        expect(base?.url.endsWith(base.path)).toBe(true)
      }),
    )
  })
})

describe('a path', () => {
  const base = { url: 'https://a.org/news/', path: '/news/' }

  test('is asked for under the path of the base', () => {
    expect(href(base, '/')).toBe('/news/')
    expect(href(base, '/2019/09/x/')).toBe('/news/2019/09/x/')
  })

  test('has an absolute address', () => {
    expect(absolute(base, '/')).toBe('https://a.org/news/')
    expect(absolute(base, '/2019/09/x/')).toBe('https://a.org/news/2019/09/x/')
  })

  test.each([
    { path: '/', file: 'index.html' },
    { path: '/news/2019/', file: 'news/2019/index.html' },
    { path: '/404.html', file: '404.html' },
    { path: '/feed.xml', file: 'feed.xml' },
  ] as const)('$path is served from $file', ({ path, file }) => {
    expect(outputFile(path)).toBe(file)
  })
})

test.each([
  ['/%e6%96%b0/', '/%E6%96%B0/'],
  ['/%6eews/', '/news/'],
  ['/a%20b%2f', '/a%20b%2F'],
  ['/news/', '/news/'],
] as const)('%s is spelt %s', (path, normal) => {
  expect(normalPath(path)).toBe(normal)
})

test.each([
  ['news/2019/index.html', '/news/2019/'],
  ['index.html', '/'],
  ['新/index.html', '/%E6%96%B0/'],
  ['a "b"(c)!.txt', '/a%20%22b%22%28c%29%21.txt'],
] as const)('the file %s is served at %s', (file, path) => {
  expect(pathOf(file)).toBe(path)
  expect(outputFile(path)).toBe(file)
  expect(normalPath(path)).toBe(path)
})
