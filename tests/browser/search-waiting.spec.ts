import { expect, test, type Page } from '@playwright/test'
import { headlines, hold, recorder, search, status } from './searching.ts'

/** All that finds, and not the page itself. */
const finding = /\/pagefind\/|\/assets\/.*(?<!\.css)$/

type Frame = readonly (string | null)[]

const framesOf = (page: Page): Promise<Frame[]> => page.evaluate('frames_')

test.describe('while it searches', () => {
  test('the page shows the query, and nothing that could be taken for results', async ({
    page,
  }) => {
    await page.addInitScript(recorder)
    const release = await hold(page, finding)
    await page.goto('/search/?q=china', { waitUntil: 'commit' })
    await expect(page.locator(status)).toHaveText('Searching …')
    await expect(page.getByLabel('Search for')).toHaveValue('china')
    await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible()
    release()
    await expect(page.locator(status)).toHaveText('5 articles for “china”')
    const frames = await framesOf(page)
    const shown = frames.filter(([q]) => q !== null)
    expect(new Set(shown.map(([q]) => q))).toEqual(new Set(['china']))
    expect(new Set(shown.map(([, heading]) => heading))).toEqual(new Set(['Results']))
    const early = shown.filter(([, , text]) => text === 'Searching …')
    expect(early.length).toBeGreaterThan(0)
    expect(early.filter(([, , , headline]) => headline !== null)).toEqual([])
  })

  test('what an earlier search found is gone', async ({ page }) => {
    await search(page, '?q=post&year=2019')
    const release = await hold(page, /\/pagefind\/|\/assets\//)
    await page.getByLabel('Search for').fill('conferense')
    await page.keyboard.press('Enter')
    await expect(page.locator(status)).toHaveText('Searching …')
    expect(await headlines(page)).toEqual([])
    await expect(page.locator('#results')).not.toContainText(/\d|Year/)
    await expect(page.locator('.facet .count').filter({ hasText: /\d/ })).toHaveCount(0)
    await expect(page.locator(status)).toHaveText('Still searching …')
    release()
    await expect(page.locator(status)).toHaveText('No articles for “conferense”')
  })

  for (const width of [360, 1280]) {
    test(`nothing moves on a slow line, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 })
      await page.addInitScript(recorder)
      await page.route('**', async (route) => {
        await new Promise((resolve) => {
          setTimeout(resolve, 150)
        })
        await route.continue()
      })
      await search(page, '?q=kang+ning')
      await expect(page.locator(status)).toHaveText('2 articles for “kang ning”')
      await page.waitForTimeout(300)
      expect(await page.evaluate('shifts')).toEqual([])
      await search(page, '?q=china+xonference')
      await expect(page.getByRole('link', { name: 'china conference' })).toBeVisible()
      await page.waitForTimeout(300)
      expect(await page.evaluate('shifts')).toEqual([])
      await page.goto('/search/')
      await expect(page.locator(status)).toHaveText('5 articles in the archive')
      await page.waitForTimeout(300)
      expect(await page.evaluate('shifts')).toEqual([])
    })
  }
})

test('the newest articles stand where nothing is asked for', async ({ page }) => {
  await search(page, '')
  await expect(page.getByRole('heading', { name: 'Newest articles' })).toBeVisible()
  expect(await headlines(page)).toHaveLength(5)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says where to go on, and shows no articles below a query', async ({ page }) => {
    await page.goto('/search/?q=china')
    await expect(page.getByText('Search needs JavaScript.')).toBeVisible()
    await expect(page.getByText('your search is kept in the address')).toBeVisible()
    await expect(page.getByLabel('Search for')).toBeVisible()
    await expect(page.getByRole('main').locator('h3:visible')).toHaveCount(0)
    await expect(page.locator('#results-heading')).toBeHidden()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(1)
  })
})

test('a reader whose browser never gets the script is told where to go on', async ({ page }) => {
  await page.route('**/search/search.js', (route) => route.abort())
  await page.goto('/search/?q=china')
  await expect(page.getByText('Search needs JavaScript.')).toBeVisible()
  await expect(page.locator('#results-heading')).toBeHidden()
})
