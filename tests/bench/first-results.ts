import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Browser, type Request } from '@playwright/test'
import compression from 'compression'
import express from 'express'
import { median } from '../../src/bench/measure.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { openSlowLine } from './slow-line.ts'

/** What a reader waits for who follows a link to a search, on a slow line and a slow machine, with nothing cached. */
interface FirstResult {
  readonly query: string
  /** From the click to the first result. */
  readonly milliseconds: number
  /** Fetched until then, headers included, compressed as served. */
  readonly kilobytes: number
  /** How many requests waited for each other. */
  readonly chain: number
}

/** Our search, and Pagefind's own on the same pages: medians of all queries. */
export interface FirstResults {
  readonly queries: readonly string[]
  readonly ours: Omit<FirstResult, 'query'>
  readonly pagefinds: Omit<FirstResult, 'query'>
  /** Median of the times of ours by those of Pagefind's, query by query. */
  readonly ratio: number
}

const line = { kilobits: 400, roundTrip: 400 }
/** How many times slower than this one the reader's machine is. */
const slowness = 4
const patience = 120_000

/** Measures both in turn, each query in a browser without a cache. */
export async function measureFirstResults(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<FirstResults> {
  const answers = { redirects: [], gone: [], charsets: {} }
  await using own = served(await serveSite({ folder: site, base: { path: '/' }, answers, port: 0 }))
  await using pagefind = await servePagefind(site)
  const ours: FirstResult[] = []
  const pagefinds: FirstResult[] = []
  for (const query of queries) {
    const q = encodeURIComponent(query)
    ours.push(await measure(browser, own.port, `/search/?q=${q}`, ourFirst, query))
    pagefinds.push(await measure(browser, pagefind.port, `/own/?q=${q}`, pagefindsFirst, query))
  }
  const ratios = ours.map(
    ({ milliseconds }, at) => milliseconds / (pagefinds[at]?.milliseconds ?? 1),
  )
  return { queries, ours: medians(ours), pagefinds: medians(pagefinds), ratio: median(ratios) }
}

/** What stands on a page with the first result: a headline, or the line that says that there is none. */
const ourFirst = `document.querySelector('#results-list h3, #results-notes .advice') !== null`
const pagefindsFirst = `document.querySelector('.pagefind-ui__result-link') !== null ||
  /results? for/i.test(document.querySelector('.pagefind-ui__message')?.textContent ?? '')`

async function measure(
  browser: Browser,
  target: number,
  path: string,
  first: string,
  query: string,
): Promise<FirstResult> {
  await using slow = await openSlowLine(target, line)
  const context = await browser.newContext({ viewport: { width: 390, height: 740 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  const start = performance.now()
  await page.goto(`http://localhost:${slow.port}${path}`, {
    waitUntil: 'commit',
    timeout: patience,
  })
  await expect
    .poll(() => page.evaluate<boolean>(first), { intervals: [20], timeout: patience })
    .toBe(true)
  const milliseconds = Math.round(performance.now() - start)
  const fetched = [...requests]
  const sizes = await Promise.all(
    fetched.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      return responseBodySize + responseHeadersSize
    }),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  // What was fetched ahead is asked for once more, and does not go over the line then.
  const chain = chainOf(fetched.filter((_, at) => sizes[at] !== 0))
  await context.close()
  return { query, milliseconds, kilobytes: Math.round(bytes / 1000), chain }
}

/** The longest row of requests of which each began when the one before it had ended. */
function chainOf(requests: readonly Request[]): number {
  const times = requests
    .map((request) => request.timing())
    .map(({ startTime, responseEnd }) => ({ start: startTime, end: startTime + responseEnd }))
    .toSorted((a, b) => a.start - b.start)
  const lengths: number[] = []
  for (const { start } of times) {
    const before = lengths.filter((_, at) => (times[at]?.end ?? Infinity) <= start)
    lengths.push(1 + Math.max(0, ...before))
  }
  return Math.max(0, ...lengths)
}

/** The same pages with the index and the page that Pagefind makes by itself. */
async function servePagefind(site: string): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-pagefinds-'))
  await cp(site, folder, { recursive: true })
  await rm(join(folder, 'pagefind'), { recursive: true })
  const command = join(import.meta.dirname, '../../node_modules/.bin/pagefind')
  await promisify(execFile)(command, ['--site', folder], { maxBuffer: 2 ** 26 })
  await writeFile(join(folder, 'own.html'), page)
  const app = express().use(compression())
  app.get('/own/', (_, response) => response.sendFile(join(folder, 'own.html')))
  app.use(express.static(folder))
  const server = app.listen(0, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  const own = served(server)
  return {
    port: own.port,
    async [Symbol.asyncDispose]() {
      await own[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}

/** As Pagefind's guide has it. */
const page = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
<link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script></head>
<body><div id="search"></div><script>
const ui = new PagefindUI({ element: '#search', showImages: false })
ui.triggerSearch(new URLSearchParams(location.search).get('q'))
</script></body></html>`

interface Served extends AsyncDisposable {
  readonly port: number
}

function served(server: Server): Served {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

function medians(all: readonly FirstResult[]): Omit<FirstResult, 'query'> {
  return {
    milliseconds: median(all.map((one) => one.milliseconds)),
    kilobytes: median(all.map((one) => one.kilobytes)),
    chain: median(all.map((one) => one.chain)),
  }
}
