import type { Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { corpus } from '../../src/bench/corpus.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import { publish, type Published } from '../support/published.ts'

/** Words of the five articles; the larger archive takes its own. */
const ofTheFive = ['china', 'postal', 'service', 'express', 'rural', 'post', 'innovation', 'staff']

test('search goes on after the browser collected garbage, with five articles', async ({ page }) => {
  await searchAndCollect(page, '', ofTheFive)
})

test.describe('with 300 articles', () => {
  let published: Published
  let server: Server
  let base: string
  const articles = [...corpus(300)]

  test.beforeAll(async () => {
    const port = await freePort()
    base = `http://localhost:${port}`
    const files = articles.map(({ file, source }) => [`articles/${file}`, source] as const)
    published = await publish(Object.fromEntries(files), `${base}/`)
    server = await serveSite({ ...published, folder: published.site, port })
  })

  test.afterAll(() => {
    server.close()
    server.closeAllConnections()
    published.remove()
  })

  test('search goes on after the browser collected garbage', async ({ page }) => {
    const titles = articles.map(({ source }) => /^title: (.*)$/m.exec(source)?.[1] ?? '')
    const words = titles.slice(0, 8).map((title) => title.split(' ').at(-1) ?? '')
    await searchAndCollect(page, base, words)
  })
})

/** Searches for one word after the other in one tab, and has its garbage collected before each but the first. */
async function searchAndCollect(page: Page, base: string, words: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await page.goto(`${base}/search/`)
  const field = page.getByRole('searchbox', { name: 'Search for' })
  for (const word of words) {
    await field.fill(word)
    await field.press('Enter')
    await expect(page.getByRole('status')).toHaveText(
      new RegExp(`^\\d+ articles? for “${word}”`, 'u'),
    )
    await expect(page.locator('#results-list h3').first()).toBeVisible()
    await browser.send('HeapProfiler.collectGarbage')
    // What was collected is told to Pagefind's worker in a task of its own.
    await page.waitForTimeout(100)
  }
}
