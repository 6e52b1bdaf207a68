import { expect, test, type Page } from '@playwright/test'

/** One page of each kind. */
const paths = [
  '/',
  '/news/',
  '/news/2019/',
  '/news/2019/09/',
  '/sections/news/',
  '/archive/',
  '/archive/index/',
  '/topics/',
  '/names/',
  '/about/',
  '/sitemap/',
  '/corrections/',
  '/withdrawn/',
  '/editors/',
  '/search/',
  '/nowhere/',
]

/** Source for the page: what is thrown when text is to become markup or code. */
const attempts = `[
  () => (document.body.innerHTML = '<b>x</b>'),
  () => document.createElement('script').setAttribute('src', '/assets/x.js'),
  () => (document.createElement('script').text = 'window.injected = 3'),
  () => setTimeout('window.injected = 4', 0),
].map((attempt) => {
  try {
    return attempt()
  } catch (error) {
    return error.name
  }
})`

/** What the browser complains of on a page: errors, and what the policy forbids. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const missing = /404 \(Not Found\)/.test(message.text())
    if (message.type() === 'error' && !missing) complaints.push(message.text())
  })
  return complaints
}

for (const path of paths) {
  test(`the policy forbids nothing that ${path} does`, async ({ page }) => {
    const complaints = complaintsOf(page)
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(complaints).toEqual([])
  })
}

test('the policy forbids nothing that an article does', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.goto('/news/')
  await page.locator('main a[href^="/news/20"]').first().click()
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])
})

test('search finds something under its policy, worker and all', async ({ page }) => {
  const complaints = complaintsOf(page)
  await page.goto('/search/?q=post', { waitUntil: 'networkidle' })
  await expect(page.locator('main a[href*="/news/"]').first()).toBeVisible()
  expect(complaints).toEqual([])
})

for (const path of ['/', '/search/']) {
  test(`a script that is put into ${path} does not run`, async ({ page }) => {
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(
        '</body>',
        '<script>window.injected = 1</script><img src="/none" onerror="window.injected = 2"></body>',
      )
      await route.fulfill({ response, body })
    })
    const complaints = complaintsOf(page)
    await page.goto(path)
    await expect.poll(() => complaints.length).toBeGreaterThan(1)
    expect(await page.evaluate("'injected' in window")).toBe(false)
  })

  test(`text does not become markup or code on ${path}`, async ({ page }) => {
    await page.goto(path)
    const refused = await page.evaluate(attempts)
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError'])
  })

  test(`${path} cannot be shown within another page`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page)
    await page.setContent(`<iframe src="${baseURL}${path}"></iframe>`)
    await expect.poll(() => complaints.join(' ')).toMatch(/frame-ancestors|X-Frame-Options/i)
  })
}
