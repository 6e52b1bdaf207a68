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

test('the address of a heading is reached by the keyboard', async ({ page }) => {
  await page.goto(topTen)
  const anchor = page.getByRole('link', { name: 'Link to this section' }).first()
  await anchor.focus()
  await expect(anchor).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#1-leaders-of/)
})

test('the address of a paragraph is offered while something in it is selected', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(topTen)
  const button = page.getByRole('button', { name: 'Copy link to paragraph' })
  await expect(button).toBeHidden()
  await page.locator('#p3').dblclick()
  await button.click()
  await expect(page.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(`${topTen}#p3`)
  await page.locator('h1').click()
  await expect(button).toBeHidden()
})

test('no paragraph has a sign of its own', async ({ page }) => {
  await page.goto(topTen)
  await expect(page.locator('.text > p')).not.toHaveCount(0)
  await expect(page.locator('.text p a[href^="#p"]')).toHaveCount(0)
})

for (const width of [360, 1280]) {
  test(`the citation is at most 25 stops from the headline, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 })
    await page.goto(topTen)
    await page.evaluate("Object.assign(document.querySelector('h1'), { tabIndex: -1 }).focus()")
    let stops = 0
    do {
      await page.keyboard.press('Tab')
      stops += 1
    } while (stops <= 25 && !(await page.locator('#cite :focus').isVisible()))
    expect(stops).toBeLessThanOrEqual(25)
  })
}

test('an article is shared by what the device has for it, or its address is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript('delete Navigator.prototype.share')
  await page.goto(topTen)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied')
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(new RegExp(`${topTen}$`))
  await page.addInitScript('navigator.share = async (what) => { globalThis.shared = what.url }')
  await page.reload()
  await page.getByRole('button', { name: 'Share' }).click()
  expect(await page.evaluate('globalThis.shared')).toMatch(new RegExp(`${topTen}$`))
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

for (const [path, width] of [
  [topTen, 360],
  [topTen, 1280],
  ['/', 360],
  ['/archive/', 360],
] as const) {
  test(`nothing moves while ${path} loads, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(`
      globalThis.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })`)
    await page.goto(path, { waitUntil: 'networkidle' })
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
