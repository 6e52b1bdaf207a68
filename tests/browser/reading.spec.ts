import { expect, test } from '@playwright/test'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader gets from the first page to an article and reads it', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: /held in Shenzhen/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('held in Shenzhen')
    await expect(page.getByRole('article')).toContainText('Innovation Conference')
  })
})

test('the year of an article leads to its month and to the article', async ({ page }) => {
  await page.goto('/archive/')
  await page.getByRole('main').getByRole('link', { name: '2018 1 article' }).click()
  await page.getByRole('link', { name: /Top Ten Events/ }).click()
  await expect(page).toHaveURL('/news/2018/01/2017-top-ten-events-at-china-post-group/')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the bars of the archive stand out from a ${colorScheme} ground, on a telephone too`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 740 })
    await page.goto('/archive/')
    const bar = page.getByRole('link', { name: '2019 2 articles' }).locator('rect')
    expect((await bar.boundingBox())?.width).toBeGreaterThan(100)
    const [colour, ground] = await page.evaluate<[string, string]>(
      "[getComputedStyle(document.querySelector('.bar rect')).fill, getComputedStyle(document.body).backgroundColor]",
    )
    const [dark = 0, light = 0] = [luminance(colour), luminance(ground)].toSorted((a, b) => a - b)
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(3)
  })
}

/** Of `rgb(0, 103, 71)`, from 0 to 1, as WCAG reckons it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const value = Number(part) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('the capture of an article can be read as it was received', async ({ page }) => {
  await page.goto('/news/2018/01/2017-top-ten-events-at-china-post-group/')
  const address = await page.getByRole('link', { name: /\.txt$/ }).getAttribute('href')
  const answer = await page.request.get(address ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toMatch(/^text\/plain/)
})

test('the keyboard gets past the masthead', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('an address that was never there is answered by a page that leads on', async ({ page }) => {
  const answer = await page.goto('/news/1896/03/first/')
  expect(answer?.status()).toBe(404)
  await page.getByRole('link', { name: 'China Post Newsroom' }).first().click()
  await expect(page).toHaveURL('/')
})

for (const path of ['/', '/archive/', '/search/?q=postal', '/about/', '/names/']) {
  test(`nothing on ${path} offends the policy or fails`, async ({ page }) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(complaints).toEqual([])
  })
}

for (const path of ['/', '/archive/', '/news/2018/01/2017-top-ten-events-at-china-post-group/']) {
  test(`${path} is no wider than a telephone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(320)
  })
}
