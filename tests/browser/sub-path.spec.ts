import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import type { Published } from '../support/published.ts'
import { publishRoosterSite } from '../support/rooster-site.ts'

let published: Published
let server: Server
let base: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const port = await freePort()
  base = `http://localhost:${port}/archive/`
  published = await publishRoosterSite(base)
  server = await serveSite({ ...published, folder: published.site, port })
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  published.remove()
})

test.describe('a site under a path', () => {
  test('leads from link to link without leaving it', async ({ page }) => {
    const outside: string[] = []
    page.on('response', (response) => {
      if (!response.url().startsWith(base) || response.status() >= 400) outside.push(response.url())
    })
    await page.goto(base)
    await page.getByRole('link', { name: 'Rooster Stamp a Hit' }).first().click()
    await expect(page).toHaveURL(`${base}news/2017/02/rooster/`)
    await page.getByRole('link', { name: 'Archive' }).first().click()
    await expect(page).toHaveURL(`${base}archive/`)
    await page.getByRole('link', { name: 'China Post Newsroom' }).first().click()
    await expect(page).toHaveURL(base)
    expect(outside).toEqual([])
  })

  test('finds articles by search', async ({ page }) => {
    await page.goto(`${base}search/?q=rooster`)
    await page
      .getByRole('main')
      .getByRole('link', { name: /Rooster/ })
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`^${base}news/2017/02/rooster/`))
  })

  test('leads on from an alias, and tells what was removed', async ({ page }) => {
    await page.goto(`${base}old-rooster`)
    await expect(page).toHaveURL(`${base}news/2017/02/rooster/`)
    const removed = await page.goto(`${base}news/2017/02/doe/`)
    expect(removed?.status()).toBe(410)
    await expect(page.getByRole('main')).toContainText('Asked for by a reader.')
    const missing = await page.goto(`${base}nowhere/`)
    expect(missing?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('names its own addresses in feeds and sitemap', async ({ request }) => {
    for (const file of ['feed.xml', 'feed.json', 'sitemap.xml']) {
      const text = await (await request.get(base + file)).text()
      expect(text).toContain(`${base}news/2017/02/rooster/`)
      expect(text.replaceAll(base, '')).not.toContain('http://localhost')
    }
  })
})
