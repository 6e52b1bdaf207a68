import { describe, expect, test } from 'vitest'
import { contentPolicy, metaPolicy, workerPolicy } from '../../src/html/policy.ts'
import { headerRules, headersFor } from '../../src/publish/headers.ts'

describe('the policy', () => {
  const everyPath = ['/', '/search/', '/news/'] as const

  test.each(everyPath)('of %s lets nothing stand inline, and no text become code', (path) => {
    const policy = contentPolicy(path)
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|data:|\*/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
  })

  test('lets the worker that searches compile WebAssembly, and nothing else', () => {
    const compiling = everyPath.filter((path) => contentPolicy(path).includes('wasm-unsafe-eval'))
    expect(compiling).toEqual([])
    const policyOf = (path: string): string | undefined =>
      headersFor(path)['Content-Security-Policy']
    expect(policyOf('/assets/search-worker.0123456789.js')).toBe(workerPolicy())
    expect(policyOf('/assets/search.0123456789.js')).not.toContain('wasm')
    expect(workerPolicy()).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|data:|\*/)
  })

  test('leaves out of pages what browsers heed in headers only', () => {
    expect(metaPolicy('/')).not.toContain('frame-ancestors')
    expect(metaPolicy('/')).toContain("require-trusted-types-for 'script'")
  })
})

describe('headersFor', () => {
  const rules = headerRules({ charsets: { '/sources/ab.txt': 'gb18030' } })

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/404.html', 'text/html; charset=utf-8'],
    ['/assets/site.0123456789.css', 'text/css; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed-12.xml', 'application/atom+xml; charset=utf-8'],
    ['/sections/stamps/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/sections/stamps/feed-1.xml', 'application/atom+xml; charset=utf-8'],
    ['/sections/stamps/more/feed.xml', 'application/xml'],
    ['/sitemap.xml', 'application/xml'],
    ['/sources/ab.txt', 'text/plain; charset=gb18030'],
    ['/sources/cd.txt', 'text/plain; charset=utf-8'],
    ['/sources/x.html', 'text/plain; charset=utf-8'],
    ['/pagefind/wasm.unknown.pagefind', undefined],
  ])('says that %s is %s', (path, type) => {
    expect(headersFor(path, rules)['Content-Type']).toBe(type)
  })

  test('keeps only files with a hash in their names', () => {
    const keep = (path: string): string | undefined => headersFor(path)['Cache-Control']
    expect(keep('/assets/site.0123456789.css')).toBe('public, max-age=31536000, immutable')
    expect(keep('/search/files.json')).toBe('public, max-age=0, must-revalidate')
    expect(keep('/')).toBe('public, max-age=0, must-revalidate')
  })

  test.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Strict-Transport-Security', 'max-age=31536000'],
  ])('sends %s everywhere', (name, value) => {
    for (const path of ['/', '/nowhere', '/assets/x.css', '/sources/ab.txt']) {
      expect(headersFor(path, rules)[name]).toBe(value)
    }
  })
})
