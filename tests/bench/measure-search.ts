import type { Browser, Page } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'

/** What a reader waits for who opens the search page, types a word and presses Enter. */
interface Measure {
  readonly word: string
  /** Everything that is fetched, compressed as served: page, style, script, Pagefind, index, results. */
  readonly kilobytes: number
  /** From Enter to the results. */
  readonly milliseconds: number
}

/** Long enough for what is fetched ahead; a reader takes as long to type. In milliseconds. */
const pause = 1500

/** Searches a built site for words, each in a fresh browser without a cache. */
export async function measureSearch(
  browser: Browser,
  folder: string,
  words: readonly string[],
): Promise<readonly Measure[]> {
  const answers = { redirects: [], gone: [], charsets: {} }
  const server = await serveSite({ folder, base: { path: '/' }, answers, port: 0 })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const measures: Measure[] = []
  for (const word of words) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const fetched = countBytes(page)
    await page.goto(`http://localhost:${address.port}/search/`)
    const milliseconds = await search(page, word)
    await page.waitForLoadState('networkidle')
    measures.push({ word, milliseconds, kilobytes: Math.round((await fetched()) / 1000) })
    await context.close()
  }
  server.close()
  server.closeAllConnections()
  return measures
}

async function search(page: Page, word: string): Promise<number> {
  await page.getByLabel('Search for').focus()
  await page.keyboard.insertText(word)
  await page.waitForTimeout(pause)
  const start = performance.now()
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `“${word}”` })
    .waitFor()
  return Math.round(performance.now() - start)
}

/** Headers included. */
function countBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    const size = request.sizes().then((of) => of.responseBodySize + of.responseHeadersSize)
    sizes.push(size)
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
