import type { Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import type { Published } from '../support/published.ts'
import { publishStretchedSite } from '../support/stretched-site.ts'
import { expectAccessible } from './accessibility.ts'
import { hold, recorder, status } from './searching.ts'

let published: Published
let server: Server
let base: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(120_000) // it makes 75 indexes
  const port = await freePort()
  base = `http://localhost:${port}/archive/`
  // Three articles a year, and the index of each on its own: a search takes in thirty at first.
  published = await publishStretchedSite(articles(), base, { stretch: 1, budget: 30 })
  server = await serveSite({ ...published, folder: published.site, port })
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  published.remove()
})

/** From 2001 to 2025. */
function articles(): Readonly<Record<string, string>> {
  const files = Array.from({ length: 75 }, (_, index) => {
    const year = 2001 + Math.floor(index / 3)
    const date = `${year}-0${(index % 3) + 1}-15`
    const text = index === 4 ? 'The zebra stamp.' : 'Mail by rail.'
    return [
      `articles/${year}/${date}.md`,
      `---\ntitle: Mail of ${date}\ndate: ${date}\nslug: mail-${index}\n---\n\n${text}\n`,
    ] as const
  })
  return Object.fromEntries(files)
}

const search = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${base}search/${address}`)
  await expect(page.locator('#results')).not.toHaveAttribute('aria-busy')
}
const further = '#results-further'
const button = 'role=button[name=/^Search (older|newer) articles$/]'

test.describe('a search of a large archive', () => {
  test('says how far it went, and goes on when it is asked to', async ({ page }) => {
    await search(page, '?q=rail&sort=newest')
    await expect(page.locator(status)).toHaveText('30 articles so far for “rail”, page 1 of 2')
    await expect(page.locator(further)).toContainText('Searched back to 15 January 2016.')
    await page.locator(button).click()
    await expect(page.locator(status)).toHaveText('60 articles so far for “rail”, page 1 of 3')
    await expect(page).toHaveURL(/\?q=rail&sort=newest&reach=2$/)
    await expect(page.locator(button)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator(status)).toHaveText('74 articles for “rail”, page 1 of 4')
    await expect(page.locator(further)).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused()
  })

  test('can be gone back from, and turned the pages of', async ({ page }) => {
    await search(page, '?q=rail&sort=newest&page=2')
    await page.locator(button).click()
    await expect(page.locator(status)).toHaveText('60 articles so far for “rail”, page 2 of 3')
    await page.getByRole('link', { name: 'Page 3' }).click()
    await expect(page.locator(status)).toHaveText('60 articles so far for “rail”, page 3 of 3')
    await page.goBack()
    await page.goBack()
    await expect(page.locator(status)).toHaveText('30 articles so far for “rail”, page 2 of 2')
    await page.goForward()
    await page.reload()
    await expect(page.locator(status)).toHaveText('60 articles so far for “rail”, page 2 of 3')
  })

  test('keeps the button where it is', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 600 })
    await search(page, '?q=rail')
    await page.locator(button).scrollIntoViewIfNeeded()
    const top = (): Promise<number> =>
      page.evaluate(
        `Math.round(document.querySelector('${further} button').getBoundingClientRect().top)`,
      )
    const before = await top()
    await page.locator(button).click()
    await expect(page.locator(status)).toContainText('60 articles so far')
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3)
  })

  test('goes on by itself until something is found, and leads to it', async ({ page }) => {
    await search(page, '?q=zebra')
    await expect(page.locator(status)).toHaveText('1 article for “zebra”')
    await expect(page.locator('.note')).toHaveCount(0)
    await page.getByRole('link', { name: 'Mail of 2002-02-15' }).click()
    await expect(page).toHaveURL(new RegExp(`^${base}news/2002/02/mail-4/`))
  })

  test('begins with the oldest where they come first', async ({ page }) => {
    await search(page, '?sort=oldest')
    await expect(page.locator(status)).toHaveText('30 articles so far, page 1 of 2')
    await expect(page.locator(further)).toContainText('Searched up to 15 March 2010.')
    await expect(page.locator(button)).toHaveText('Search newer articles')
  })

  test('goes straight to a year', async ({ page }) => {
    await search(page, '?q=rail')
    const box = page.getByRole('checkbox', { name: /^2003/ })
    await page.getByText('17 more').click()
    await expect(box.locator('xpath=..').locator('.count')).toHaveText('')
    await box.check()
    await expect(page.locator(status)).toHaveText('3 articles for “rail”')
    await expect(page.locator(further)).toBeHidden()
  })

  test('fetches no index before it is needed, and Pagefind’s code once', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await search(page, '?q=rail&year=2001')
    const of = (name: RegExp): number => asked.filter((path) => name.test(path)).length
    expect(of(/\.pf_meta$/)).toBe(3)
    expect(of(/wasm/)).toBe(1)
    expect(of(/columns/)).toBe(3)
  })

  for (const width of [360, 1280]) {
    test(`shows headlines first, and moves nothing when texts are searched, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 740 })
      await page.addInitScript(recorder)
      const release = await hold(page, /\/pagefind\//)
      await page.goto(`${base}search/?q=mail`)
      await expect(page.locator(status)).toHaveText('Searching the texts …')
      await expect(page.locator('#results-list h3').first()).toHaveText(/^Mail of 20/)
      await expect(page.locator('#results')).toHaveAttribute('aria-busy')
      const link = page.locator('#results-list h3 a').first()
      await link.focus()
      release()
      await expect(page.locator('#results')).not.toHaveAttribute('aria-busy', { timeout: 20_000 })
      await expect(page.locator(status)).toHaveText(/75 articles so far for “mail”/)
      await expect(page.locator(further)).toContainText('Searched back to')
      await expect(link).toBeFocused()
      await page.waitForTimeout(300)
      expect(await page.evaluate('shifts')).toEqual([])
    })
  }

  for (const width of [320, 1280]) {
    test(`has nothing in the way of a reader at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await search(page, '?q=rail')
      await expectAccessible(page)
    })
  }
})
