import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from 'node:http'
import { filesOf } from '../../src/output/inventory.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { ask, type Answer } from '../support/ask.ts'
import { freePort, hasNginx, startNginx, type Running } from '../support/nginx.ts'
import type { Published } from '../support/published.ts'
import { foreignCapture, publishRoosterSite } from '../support/rooster-site.ts'
import { sha256Of } from '../support/published.ts'

/** Those that each server words in its own way, or that belong to one connection. */
const own = new Set([
  'date',
  'server',
  'connection',
  'keep-alive',
  'etag',
  'content-length',
  'transfer-encoding',
  'accept-ranges',
  'last-modified',
  'vary', // of files too small to be compressed, nginx does not say it
])

const capture = `sources/${sha256Of(foreignCapture)}.txt`

const paths = [
  '',
  'news/',
  'news/2017/02/rooster/',
  'search/',
  'archive/',
  'manifest.json',
  'search/search.js',
  'search/files.json',
  capture,
]

describe
  .skipIf(!hasNginx())
  .each(['http://localhost/', 'https://x.org/archive/', 'https://x.org/邮 "政;/'])(
  'nginx and npm start, for %s,',
  (baseUrl) => {
    let published: Published
    let nginx: Running | undefined
    let server: Server | undefined
    let origins: readonly string[]
    const basePath = new URL(baseUrl).pathname

    beforeAll(async () => {
      published = await publishRoosterSite(baseUrl)
      const { site: folder, answers } = published
      const port = await freePort()
      server = await serveSite({ folder, base: { path: basePath }, answers, port })
      nginx = await startNginx(published.site, basePath)
      origins = [nginx.origin, `http://localhost:${port}`]
    })

    afterAll(async () => {
      server?.close()
      server?.closeAllConnections()
      await nginx?.stop()
      published.remove()
    })

    async function askBoth(
      path: string,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<readonly [Answer, Answer]> {
      const asked = origins.map((origin) => ask(origin, `${basePath}${path}`, { headers }))
      const [a, b] = await Promise.all(asked)
      if (a === undefined || b === undefined) throw new Error('Two servers were to answer.')
      return [a, b]
    }

    function shared({ status, headers }: Answer): object {
      return {
        status,
        ...Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name))),
      }
    }

    test.each(paths)('send the same headers and bytes for /%s', async (path) => {
      const [a, b] = await askBoth(path)
      expect(shared(a)).toEqual(shared(b))
      expect(a.status).toBe(200)
      expect(a.body.equals(b.body)).toBe(true)
      expect(a.headers['content-security-policy']).toMatch(/default-src 'none'/)
    })

    test.each([
      ['the style sheet', /^assets\/site[^/]*\.css$/],
      ['the worker of search', /^assets\/search-worker\..*\.js$/],
      ['the index of search', /^pagefind\/.*\/pagefind-entry\.json$/],
      ['a part of the index of search', /^pagefind\/.*\.pf_fragment$/],
    ])('keep %s for a year', async (_name, pattern) => {
      const path = filesOf(published.site).find((file) => pattern.test(file)) ?? ''
      const [a, b] = await askBoth(path)
      expect(a.status).toBe(200)
      expect(a.body.equals(b.body)).toBe(true)
      expect(shared(a)).toEqual(shared(b))
      expect(a.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    })

    test.each([
      ['feed.xml', 'cross-origin', '*'],
      ['feed.json', 'cross-origin', '*'],
      ['archive.csv', 'cross-origin', '*'],
      ['news/2017/02/rooster/index.json', 'cross-origin', '*'],
      ['social.png', 'cross-origin', undefined],
      ['news/2017/02/rooster/', 'same-origin', undefined],
    ])('let other sites use /%s: %s, %s', async (path, policy, origin) => {
      for (const { status, headers } of await askBoth(path)) {
        expect(status).toBe(200)
        expect(headers['cross-origin-resource-policy']).toBe(policy)
        expect(headers['access-control-allow-origin']).toBe(origin)
      }
    })

    test.each([
      'old-rooster',
      'old-rooster/',
      '2017/rooster.html',
      'news',
      '%E6%96%B0/',
      '%e6%96%b0',
      'a%20%22b%22%3B%24c/',
    ])('lead on from /%s alike', async (path) => {
      const [a, b] = await askBoth(path)
      expect([a.status, b.status]).toEqual([301, 301])
      expect(a.headers.location).toBe(b.headers.location)
    })

    test.each([
      ['nowhere/', 404],
      ['assets/', 404],
      ['assets/nothing.css', 404],
      ['_headers', 404],
      ['_nginx.conf', 404],
      ['news/2017/02/doe/', 410],
    ])('answer /%s with %d alike', async (path, status) => {
      const [a, b] = await askBoth(path)
      expect(a.status).toBe(status)
      expect(shared(a)).toEqual(shared(b))
    })

    test('lead aliases to the article', async () => {
      const [a] = await askBoth('old-rooster')
      expect(a.headers.location).toBe(`${basePath}news/2017/02/rooster/`)
    })

    test('compress what is worth it', async () => {
      for (const path of ['news/2017/02/rooster/', 'manifest.json', 'search/search.js']) {
        const [a, b] = await askBoth(path, { 'Accept-Encoding': 'gzip' })
        expect(a.headers['content-encoding'], path).toBe('gzip')
        expect(b.headers['content-encoding'], path).toBe('gzip')
        expect(a.headers.vary).toMatch(/Accept-Encoding/)
        expect(b.headers.vary).toMatch(/Accept-Encoding/)
      }
    })

    test('answer 304 to who has a page already', async () => {
      for (const origin of origins) {
        const first = await ask(origin, `${basePath}news/`)
        const etag = first.headers.etag ?? ''
        expect(etag).not.toBe('')
        const again = await ask(origin, `${basePath}news/`, { headers: { 'If-None-Match': etag } })
        expect(again.status).toBe(304)
        expect(again.body.length).toBe(0)
      }
    })

    test('show captures as the text they are, whatever they hold', async () => {
      const [a, b] = await askBoth(capture)
      for (const { headers, body } of [a, b]) {
        expect(headers['content-type']).toBe('text/plain; charset=gb18030')
        expect(body.equals(foreignCapture)).toBe(true)
      }
    })
  },
)
