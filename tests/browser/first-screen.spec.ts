import { expect, test, type Locator } from '@playwright/test'

const topTen = '/news/2018/01/2017-top-ten-events-at-china-post-group/'
const phone = { width: 360, height: 740 }

/** Where an element begins, from the top of the page, in pixels. */
async function topOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.y ?? Infinity
}

test.describe('on a phone', () => {
  test.use({ viewport: phone })

  test('the masthead is one row and one line of sections, and the news follows', async ({
    page,
  }) => {
    await page.goto('/')
    const masthead = page.getByRole('banner')
    expect((await masthead.boundingBox())?.height).toBeLessThanOrEqual(96)
    await expect(masthead.getByRole('link', { name: 'Search' })).toBeInViewport({ ratio: 1 })
    await expect(masthead.getByText('Menu')).toBeInViewport({ ratio: 1 })
    expect(await topOf(page.locator('.lead h2'))).toBeLessThan(200)
  })

  test('each article begins on the first screen', async ({ page }) => {
    await page.goto('/news/')
    const links = await page.locator('.articles :is(h2, h3) a').all()
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
    expect(addresses).toContain(topTen)
    for (const address of addresses) {
      await page.goto(address ?? '')
      expect(await topOf(page.locator('.text > p').first()), String(address)).toBeLessThan(520)
    }
  })

  test('the contents are folded', async ({ page }) => {
    await page.goto(topTen)
    const contents = page.getByRole('navigation', { name: 'On this page' })
    await expect(contents.getByRole('link').first()).toBeHidden()
    await contents.getByText('On this page').last().click()
    await expect(contents.getByRole('link')).toHaveCount(10)
    await expect(contents.getByRole('link').last()).toBeVisible()
  })
})

test.describe('on a phone without JavaScript', () => {
  test.use({ viewport: phone, javaScriptEnabled: false })

  test('the menu opens, and leads to the archive', async ({ page }) => {
    await page.goto('/')
    const archive = page.getByRole('banner').getByRole('link', { name: 'Archive' })
    await expect(archive).toBeHidden()
    await page.getByText('Menu').click()
    await expect(archive).toBeInViewport({ ratio: 1 })
    await archive.click()
    await expect(page).toHaveURL('/archive/')
  })

  test('no button is shown that needs it', async ({ page }) => {
    await page.goto(topTen)
    await expect(page.getByRole('link', { name: 'Cite', exact: true })).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})

test('on a desk the contents stand beside the text, and no menu is folded', async ({ page }) => {
  await page.goto(topTen)
  const contents = page.getByRole('navigation', { name: 'On this page' })
  await expect(contents.getByRole('link').last()).toBeVisible()
  const [text, beside] = [await page.locator('.text').boundingBox(), await contents.boundingBox()]
  expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0))
  await expect(page.getByRole('banner').getByRole('link', { name: 'Archive' })).toBeVisible()
  await expect(page.getByText('Menu', { exact: true })).toBeHidden()
})
