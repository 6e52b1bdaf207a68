import type { Server } from 'node:http'
import { expect, test, type Page, type Route } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import type { Published } from '../support/published.ts'
import { publishStretchedSite } from '../support/stretched-site.ts'

/** What search fetches, and a search that needs it. */
const files = [
  { file: 'the page’s own code', pattern: /\/assets\/search\.\w+\.js/, q: 'rail' },
  { file: 'the worker', pattern: /search-worker\.\w+\.js/, q: 'rail' },
  { file: 'the catalogue', pattern: /catalogue\.\w+\.json/, q: 'rail' },
  { file: 'the lexicon', pattern: /lexicon\.\w+\.json/, q: 'rail' },
  { file: 'heads', pattern: /heads\.\w+\.json/, q: 'rail' },
  { file: 'columns', pattern: /columns\.\w+\.json/, q: 'rail&section=stamps' },
  { file: 'Pagefind’s code', pattern: /pagefind\.\w+\.js$/, q: 'rail' },
  { file: 'its WebAssembly', pattern: /wasm\.\w+\.pagefind/, q: 'rail' },
  { file: 'the entry of an index', pattern: /pagefind-entry\.json/, q: 'rail' },
  { file: 'the list of an index', pattern: /\.pf_meta/, q: 'rail' },
  { file: 'words of an index', pattern: /\.pf_index/, q: 'rail' },
  { file: 'a text', pattern: /\.pf_fragment/, q: 'rail' },
]

const failures: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is lost on the way': (route) => route.abort('connectionfailed'),
  'is not there': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is answered with an error': (route) => route.fulfill({ status: 500, body: '{}' }),
  'is answered with a page': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }),
  'is cut off': (route) => fulfillWith(route, (body) => body.subarray(0, body.length / 2)),
  'is damaged': (route) =>
    fulfillWith(route, (body) =>
      Buffer.from(body.map((byte, at) => (at % 7 === 0 ? byte ^ 85 : byte))),
    ),
}

async function fulfillWith(route: Route, change: (body: Buffer) => Buffer): Promise<void> {
  const response = await route.fetch()
  const body = change(await response.body())
  const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers()
  await route.fulfill({ status: 200, headers, body })
}

let published: Published
let server: Server
let base: string

test.beforeAll(async () => {
  const port = await freePort()
  base = `http://localhost:${port}/archive/`
  published = await publishStretchedSite(articles(), base, { stretch: 10, budget: 20 })
  server = await serveSite({ ...published, folder: published.site, port })
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  published.remove()
})

/** Ten a year, of which each text holds *rail*, and some headlines do. */
function articles(): Readonly<Record<string, string>> {
  const all = Array.from({ length: 40 }, (_, number) => {
    const date = `${2016 + Math.floor(number / 10)}-03-0${(number % 9) + 1}`
    const title = number % 13 === 0 ? `Rail ${number}` : `Mail ${number}`
    const front = `title: ${title}\ndate: ${date}\nsection: stamps\nslug: mail-${number}`
    return [`articles/${number}.md`, `---\n${front}\n---\n\nMail by rail.\n`] as const
  })
  return Object.fromEntries(all)
}

const status = (page: Page) => page.getByRole('status')
const results = (page: Page) => page.locator('#results-list li')

for (const [at, { file, pattern, q }] of files.entries()) {
  for (const [kind, [what, fail]] of Object.entries(failures).entries()) {
    // Each file and each kind of failure in every run, each of each in a long one.
    const tag = kind === at % Object.keys(failures).length ? [] : ['@long']
    const title = `when ${file} ${what}, search says so, and goes on once it is there`
    test(title, { tag }, async ({ page }) => {
      await page.route(pattern, fail)
      await page.goto(`${base}search/?q=${q}`)
      await expect(page.getByRole('button', { name: 'Search again' })).toBeVisible()
      await expect(status(page)).toHaveText(/^Search failed: /)
      await expect(results(page)).toHaveCount(0)
      await page.unroute(pattern)
      await page.getByRole('button', { name: 'Search again' }).click()
      await expect(status(page)).toContainText(/^(?:At least )?\d+ articles?\b/)
      await expect(results(page)).toHaveCount(20)
      await expect(page.getByRole('button', { name: 'Search again' })).toBeHidden()
    })
  }
}
