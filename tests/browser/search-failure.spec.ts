import { expect, test } from '@playwright/test'
import { headlines, hold, search, status } from './searching.ts'

const script = /\/assets\/search\.[0-9a-f]{10}\.js/
const failed = 'Search failed: the search program could not be loaded.'

test('a page of an earlier edition finds the search program of the current one', async ({
  page,
}) => {
  const earlier = '/assets/search.0000000000.js'
  await page.route('**/search/?q=china', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replaceAll(new RegExp(script, 'g'), earlier)
    await route.fulfill({ response, body })
  })
  await search(page, '?q=china')
  await expect(page.locator(status)).toHaveText('5 articles for “china”')
})

for (const [kind, answer] of [
  ['is gone', { status: 404, body: 'gone' }],
  ['fails', { status: 500, body: 'failed' }],
  ['is a page', { status: 200, contentType: 'text/html', body: '<p>Log in' }],
  ['is cut off', { status: 200, contentType: 'text/javascript', body: 'export function start(' }],
] as const) {
  test(`a search program that ${kind} is named, and the same button searches again`, async ({
    page,
  }) => {
    await page.route(script, (route) => route.fulfill(answer))
    await page.goto('/search/?q=china')
    await expect(page.locator(status)).toHaveText(failed)
    await expect(page.locator('#results-list')).toBeEmpty()
    await expect(page.getByLabel('Search for')).toHaveValue('china')
    const again = page.getByRole('button', { name: 'Search again' })
    await again.click()
    await expect(page.locator(status)).toHaveText(failed)
    await page.unroute(script)
    await again.click()
    await expect(page.locator(status)).toHaveText('5 articles for “china”')
    await expect(again).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused()
  })
}

test('a search program that never comes is named after 15 seconds, and may still come', async ({
  page,
}) => {
  await page.clock.install()
  const release = await hold(page, script)
  await page.goto('/search/?q=china', { waitUntil: 'commit' })
  await expect(page.locator(status)).toHaveText('Searching …')
  await page.clock.runFor(15_000)
  await expect(page.locator(status)).toHaveText(failed)
  release()
  await expect(page.locator(status)).toHaveText('5 articles for “china”')
  await expect(page.getByRole('button', { name: 'Search again' })).toBeHidden()
})

test('a page that the search program does not know is loaded anew', async ({ page }) => {
  await page.route('**/search/?q=china', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace('id="filters-sheet"', 'id="filters-other"')
    await route.fulfill({ response, body })
  })
  await page.goto('/search/?q=china')
  await expect(page.locator(status)).toHaveText(failed)
  await page.unroute('**/search/?q=china')
  await page.getByRole('button', { name: 'Search again' }).click()
  await expect(page.locator(status)).toHaveText('5 articles for “china”')
})

for (const [file, what] of [
  [/\.pf_index/, 'the index'],
  [/\.pf_fragment/, 'the text of an article'],
] as const) {
  test(`where ${what} is lost, the page says so, and the same button searches again`, async ({
    page,
  }) => {
    await search(page, '')
    await page.route(file, (route) => route.fulfill({ status: 500, body: 'failed' }))
    await page.getByLabel('Search for').fill('postal')
    await page.keyboard.press('Enter')
    await expect(page.locator(status)).toHaveText(`Search failed: ${what} could not be loaded.`)
    await expect(page).toHaveTitle(/^postal – /)
    expect(await headlines(page)).toEqual([])
    await expect(page.locator('#results')).not.toContainText(/China|[0-9]/)
    await expect(page.locator('.facet .count').filter({ hasText: /\d/ })).toHaveCount(0)
    await page.unroute(file)
    await page.getByRole('button', { name: 'Search again' }).click()
    await expect(page.locator(status)).toHaveText('4 articles for “postal”')
    expect(await headlines(page)).toHaveLength(4)
  })
}
