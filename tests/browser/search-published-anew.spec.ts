import type { Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import { publish, type Published } from '../support/published.ts'

/** The editions of one site, each published in a folder of its own; the server shows one of them. */
let editions: readonly Published[] = []
let server: Server | undefined
let port: number

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(120_000) // three sites are built, on a machine that may be busy
  port = await freePort()
  const base = `http://localhost:${port}/`
  const { 'articles/7.md': _removed, ...left } = mail(20)
  editions = [
    await publish(mail(20), base),
    await publish({ ...mail(20), ...news('Zebra stamp', 'The first zebra.') }, base),
    await publish({ ...left, ...news('Zebra stamp', 'The second zebra, and a giraffe.') }, base),
  ]
})

test.beforeEach(() => show(0))

test.afterAll(async () => {
  await stop()
  for (const edition of editions) edition.remove()
})

function mail(count: number): Record<string, string> {
  const files = Array.from({ length: count }, (_, number) => {
    const date = `${2000 + number}-05-01`
    const front = `title: Mail of ${date}\ndate: ${date}\nslug: mail-${number}`
    return [`articles/${number}.md`, `---\n${front}\n---\n\nMail by rail, number${number}.\n`]
  })
  return Object.fromEntries(files)
}

function news(title: string, text: string): Record<string, string> {
  const front = `title: ${title}\ndate: 2024-06-01\nslug: zebra`
  return { 'articles/zebra.md': `---\n${front}\n---\n\n${text}\n` }
}

/** Publishes an edition: whatever belongs to another one is gone. */
async function show(edition: number): Promise<void> {
  await stop()
  const shown = editions[edition]
  if (shown === undefined) throw new Error(`There is no edition ${edition}.`)
  server = await serveSite({ ...shown, folder: shown.site, port })
}

async function stop(): Promise<void> {
  const running = server
  if (running === undefined) return
  await new Promise((resolve) => {
    running.close(resolve)
    running.closeAllConnections()
  })
}

async function ask(page: Page, q: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Search for' })
  await field.fill(q)
  await field.press('Enter')
}

const status = (page: Page) => page.getByRole('status')
const found = (page: Page) => page.locator('#results-list h3')

test('a page that was opened before answers from the new edition, twice', async ({ page }) => {
  await page.goto(`http://localhost:${port}/search/?q=number3`)
  await expect(status(page)).toHaveText('1 article for “number3”')
  await show(1)
  await ask(page, 'zebra')
  await expect(status(page)).toHaveText('1 article for “zebra”')
  await expect(found(page)).toHaveText(['Zebra stamp'])
  await show(2)
  await ask(page, 'giraffe')
  await expect(status(page)).toHaveText('1 article for “giraffe”')
  await ask(page, 'number7')
  await expect(status(page)).toHaveText('No articles for “number7”')
})

test('a page that was opened and never used does, too', async ({ page }) => {
  await page.goto(`http://localhost:${port}/search/`)
  await expect(found(page).first()).toBeVisible()
  await show(2)
  await ask(page, 'giraffe')
  await expect(status(page)).toHaveText('1 article for “giraffe”')
})

test('a page that a host keeps for ten minutes does, too', async ({ page }) => {
  const address = `http://localhost:${port}/search/?q=giraffe`
  const old = await (await fetch(address)).text()
  await show(2)
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: old }))
  await page.goto(address)
  await expect(status(page)).toHaveText('1 article for “giraffe”')
})

test('a page whose search program is of another edition is loaded anew, with its query', async ({
  page,
}) => {
  await page.goto(`http://localhost:${port}/search/?q=number3`)
  await expect(status(page)).toHaveText('1 article for “number3”')
  await show(2)
  await page.route('**/search/files.json*', async (route) => {
    const response = await route.fetch()
    const files = { ...(await response.json()), script: '/assets/search.0000000000.js' }
    await route.fulfill({ json: files })
  })
  const loaded = page.waitForEvent('load')
  await ask(page, 'zebra')
  await loaded
  await expect(page).toHaveURL(/\?q=zebra$/)
  await expect(status(page)).toHaveText('1 article for “zebra”')
})
