import { expect, test } from '@playwright/test'

const topTen = '/news/2018/01/2017-top-ten-events-at-china-post-group/'

test('a citation is copied by its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(topTen)
  await page.getByRole('button', { name: 'Copy as APA' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied')
  const copied = await page.evaluate('navigator.clipboard.readText()')
  expect(copied).toContain('2017 Top Ten Events at China Post Group')
})

test('a paragraph has an address of its own, which the keyboard reaches', async ({ page }) => {
  await page.goto(topTen)
  const anchor = page.getByRole('link', { name: 'Link to paragraph 3', exact: true })
  await anchor.focus()
  await expect(anchor).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${topTen}#p3`)
})

test('the table of contents leads to a heading', async ({ page }) => {
  await page.goto(topTen)
  await page.getByRole('link', { name: /^6 China Post held/ }).click()
  await expect(page.getByRole('heading', { name: /^6 China Post held/ })).toBeInViewport()
})

test('an article of printed size has no furniture, and ends in how to cite it', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(topTen)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('search')).toBeHidden()
  const [text, cite] = [page.locator('#provenance'), page.locator('#cite')]
  const above = (await text.boundingBox())?.y ?? Infinity
  expect((await cite.boundingBox())?.y).toBeGreaterThan(above)
})

for (const width of [360, 1280]) {
  test(`nothing moves while an article loads, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(`
      globalThis.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })`)
    await page.goto(topTen, { waitUntil: 'networkidle' })
    expect(await page.evaluate('globalThis.shift')).toBe(0)
  })
}

test('forced colours leave the mark, the bars and the focus visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  await expect(skip).toBeFocused()
  await expect(skip).not.toHaveCSS('outline-style', 'none')
})
