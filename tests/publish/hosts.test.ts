import { describe, expect, test } from 'vitest'
import { headerRules, headersFor, patternSource } from '../../src/publish/headers.ts'
import { hostFiles, isForHosts } from '../../src/publish/hosts/hosts.ts'
import type { Publication } from '../../src/publish/hosts/host.ts'
import { withoutOverlap } from '../../src/publish/hosts/without-overlap.ts'

const answers = {
  redirects: [
    { from: '/old/', to: '/news/2017/02/rooster/' },
    { from: '/old', to: '/news/2017/02/rooster/' },
  ],
  gone: ['/news/2017/02/doe/'],
  charsets: { '/sources/ab.txt': 'gb18030' },
} as const

const files = [
  '404.html',
  'assets/site.0123456789.css',
  'feed.json',
  'feed.xml',
  'index.html',
  'news/2017/02/rooster/index.html',
  'pagefind/pagefind-worker.js',
  'pagefind/pagefind.js',
  'search/index.html',
  'sources/ab.txt',
  'sources/cd.txt',
  'sections/stamps/feed.xml',
  'sections/stamps/index.html',
]

const rules = headerRules(answers)
const publication: Publication = { base: { path: '/archive/' }, answers, rules, files }

function fileOf(path: string): string {
  return hostFiles(publication).find((file) => file.path === path)?.content ?? ''
}

describe('_headers', () => {
  const flat = withoutOverlap(rules, files)

  test.each(files)('says once what /%s is sent with', (file) => {
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
    const matching = flat.filter(({ pattern }) => new RegExp(patternSource(pattern)).test(path))
    const names = matching.flatMap(({ headers }) => Object.keys(headers))
    expect(names).toEqual([...new Set(names)])
    expect(headersFor(path, rules)).toMatchObject(
      Object.assign({}, ...matching.map(({ headers }) => headers)),
    )
  })

  test.each(files.filter((file) => /html$|worker|xml$|txt$/.test(file)))(
    'gives /%s its policy',
    (file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
      const matching = flat.filter(({ pattern }) => new RegExp(patternSource(pattern)).test(path))
      const policies = matching.flatMap(({ headers }) => headers['Content-Security-Policy'] ?? [])
      expect(policies).toEqual([headersFor(path, rules)['Content-Security-Policy']])
    },
  )

  test('has blocks of a path and its headers, under the path of the base', () => {
    expect(fileOf('/_headers')).toMatch(/^\/archive\/\*\n {2}X-Content-Type-Options: nosniff\n/)
    expect(fileOf('/_headers')).toContain(
      '/archive/sources/ab.txt\n  Content-Type: text/plain; charset=gb18030\n',
    )
  })

  test('stays below the limits of Cloudflare Pages', () => {
    const lines = fileOf('/_headers').split('\n')
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000)
  })
})

test('_redirects has a line for Netlify, which a page would hide, and one for Cloudflare', () => {
  expect(fileOf('/_redirects')).toBe(
    `/archive/old/ /archive/news/2017/02/rooster/ 301!
/archive/old/ /archive/news/2017/02/rooster/ 301
/archive/old /archive/news/2017/02/rooster/ 301!
/archive/old /archive/news/2017/02/rooster/ 301
/archive/news/2017/02/doe/ /archive/news/2017/02/doe/index.html 410!
`,
  )
})

test('a page leads on from an alias where a host cannot', () => {
  expect(fileOf('/old/index.html')).toContain(
    '<meta http-equiv="refresh" content="0; url=/archive/news/2017/02/rooster/" />',
  )
})

test.each([
  ['_headers', true],
  ['/_nginx.conf', true],
  ['news/_x', false],
  ['index.html', false],
])('%s is for hosts alone: %s', (file, expected) => {
  expect(isForHosts(file)).toBe(expected)
})
