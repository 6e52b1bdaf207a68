import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { publishLongWordsSite } from '../support/long-words-site.ts'
import { freePort } from '../support/nginx.ts'
import type { Published } from '../support/published.ts'
import { expectAccessible } from './accessibility.ts'

let published: Published
let server: Server
let base: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const port = await freePort()
  base = `http://localhost:${port}/`
  published = await publishLongWordsSite(base)
  server = await serveSite({ ...published, folder: published.site, port })
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  published.remove()
})

for (const width of [320, 1280]) {
  test(`a wide table is scrolled by the keyboard too, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${base}news/2021/05/other/`)
    await page.getByRole('region', { name: 'Table 1' }).focus()
    await page.keyboard.press('ArrowRight')
    const scrolled = "document.querySelector('.table').scrollLeft"
    await expect.poll(() => page.evaluate(scrolled)).toBeGreaterThan(0)
    await expectAccessible(page)
  })
}

for (const path of ['news/2021/05/long/', 'news/2021/05/other/', 'news/2021/05/han/']) {
  test(`a wide table is printed whole, and does not make the page smaller: ${path}`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' })
    await page.goto(base + path)
    // An A4 page within its margins.
    await page.setViewportSize({ width: 643, height: 900 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(643)
    expect(await page.evaluate("document.querySelector('.table').scrollWidth")).toBe(643)
  })
}
