import { expect, test, type Page } from '@playwright/test'
import { headlines, search, status } from './searching.ts'

/** Fails on errors of the page, violations of its policy, and requests to elsewhere. */
function watch(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') troubles.push(request.url())
  })
  return troubles
}

const topTen = '2017 Top Ten Events at China Post Group'
const conference = '中國快遞行業發展大會召開 簽約額超千億元'

let troubles: string[]

test.beforeEach(({ page }) => {
  troubles = watch(page)
})

test.afterEach(() => {
  expect(troubles).toEqual([])
})

test.describe('finding', () => {
  test('the search box of every page leads to results', async ({ page }) => {
    await page.goto('/about/')
    await page.getByLabel('Search the archive').fill('express')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=express$/)
    await expect(page.locator(status)).toHaveText('4 articles for “express”')
    await expect(page.getByLabel('Search for')).toHaveValue('express')
    await expect(page).toHaveTitle('express – Search – China Post Newsroom')
  })

  for (const q of ['快遞', '快递', '中国快递', 'express']) {
    test(`${q} finds the conference, shown as it was written`, async ({ page }) => {
      await search(page, `?q=${q}`)
      expect(await headlines(page)).toContain(conference)
      await expect(page.getByRole('link', { name: conference })).toHaveAttribute('lang', 'zh-Hant')
      await expect(page.getByText('headline in Traditional Chinese')).toBeVisible()
      await expect(page.getByText('(translated headline)')).toBeVisible()
    })
  }

  test('words are marked in the excerpt, and headings that match lead to their place', async ({
    page,
  }) => {
    await search(page, '?q=sposter')
    await expect(page.locator('#results-list mark').first()).toHaveText(/^sposter/)
    const event = page.getByRole('list', { name: 'In this article' }).getByRole('link')
    await expect(event).toHaveText(/^10 China Post group stake purchases/)
    await event.click()
    await expect(page).toHaveURL(/#10-china-post-group-stake/)
    await expect(page.getByRole('heading', { name: /^10 / })).toBeInViewport()
  })

  test('following a result scrolls to the words', async ({ page }) => {
    await search(page, '?q=postdoctoral')
    await page.locator('#results-list h3 a').click()
    await expect(page.locator('p', { hasText: 'postdoctoral' }).last()).toBeInViewport()
  })

  test('other names are searched along, and can be switched off', async ({ page }) => {
    await search(page, '?q=刘爱力')
    await expect(page.locator(status)).toHaveText('2 articles for “刘爱力”')
    await expect(page.locator('.note')).toContainText('Also searching for “Liu Aili”.')
    await page.getByRole('link', { name: 'Search for “刘爱力” only' }).click()
    await expect(page.locator(status)).toHaveText('No articles for “刘爱力”')
    await expect(page).toHaveURL(/aliases=off/)
    await page.getByRole('link', { name: 'Search for them too' }).click()
    await expect(page.locator(status)).toHaveText('2 articles for “刘爱力”')
  })

  test('a misspelt word has a suggestion', async ({ page }) => {
    await search(page, '?q=conferense')
    await expect(page.locator('.note').first()).toHaveText('No articles contain “conferense”.')
    await expect(page.locator('.note').last()).toHaveText('Did you mean conference?')
    await page.getByRole('link', { name: 'conference', exact: true }).click()
    await expect(page.locator(status)).toHaveText('2 articles for “conference”')
  })

  test('where nothing is found, the page says what to do', async ({ page }) => {
    await search(page, '?q="golden+stamps"&year=2019')
    await expect(page.locator(status)).toHaveText('No articles for “golden stamps”')
    const advice = page.locator('.advice')
    await expect(advice).toContainText('Search without quotation marks')
    await expect(advice.getByRole('link', { name: 'all headlines from A to Z' })).toHaveAttribute(
      'href',
      '/archive/index/',
    )
    await expect(page.getByText('Newest articles within the filters')).toBeVisible()
    expect(await headlines(page)).toHaveLength(2)
  })
})

test.describe('the address', () => {
  test('says everything, so that a reload shows the same', async ({ page }) => {
    await search(
      page,
      '?q=post&section=news&year=2019&year=2018&from=2018-01&to=2019-06&sort=oldest',
    )
    const before = await headlines(page)
    expect(before).toEqual([topTen, expect.stringMatching(/^China Post Group pushes/)])
    await expect(page.getByLabel('Sort by')).toHaveValue('oldest')
    await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('January 2018')
    await expect(page.getByRole('checkbox', { name: /^2019/ })).toBeChecked()
    await page.reload()
    await expect(page.locator(status)).toHaveText('2 articles for “post”')
    expect(await headlines(page)).toEqual(before)
  })

  test('follows what is chosen, there and back', async ({ page }) => {
    await search(page, '?q=post')
    await page.getByRole('checkbox', { name: /^2019/ }).check()
    await expect(page.locator(status)).toHaveText('2 articles for “post”')
    await page.getByRole('checkbox', { name: /^2018/ }).check()
    await expect(page.locator(status)).toHaveText('3 articles for “post”')
    await expect(page).toHaveURL(/\?q=post&year=2019&year=2018$/)
    await page.goBack()
    await expect(page.locator(status)).toHaveText('2 articles for “post”')
    await expect(page.getByRole('checkbox', { name: /^2018/ })).not.toBeChecked()
    await page.goForward()
    await expect(page.locator(status)).toHaveText('3 articles for “post”')
  })

  test('Back returns from an article to the same place of the list', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 500 })
    await search(page, '?q=post')
    const last = page.locator('#results-list h3 a').last()
    await last.scrollIntoViewIfNeeded()
    await page.waitForTimeout(300)
    const position = await page.evaluate<number>('scrollY')
    expect(position).toBeGreaterThan(300)
    await last.click()
    await expect(page).toHaveURL(/\/news\//)
    await page.goBack()
    await expect(page.locator(status)).toHaveText('5 articles for “post”')
    await expect.poll(() => page.evaluate<number>('scrollY')).toBe(position)
  })
})

test.describe('filters', () => {
  test('count what each value would show, and add to each other', async ({ page }) => {
    await search(page, '?q=post')
    const count = (name: string): Promise<string | null> =>
      page
        .locator('label', { hasText: new RegExp(`^\\s*${name}`) })
        .locator('.count')
        .textContent()
    expect(await count('2019')).toBe('2')
    await page.getByRole('checkbox', { name: /^Liu Aili/ }).check()
    await expect(page.locator(status)).toHaveText('2 articles for “post”')
    expect([await count('2020'), await count('2019')]).toEqual(['1', '1'])
    await page.getByRole('checkbox', { name: /^2020/ }).check()
    await expect(page.locator(status)).toHaveText('1 article for “post”')
    expect(await count('2019')).toBe('1')
  })

  test('are chips that can be taken off', async ({ page }) => {
    await search(page, '?year=2019&name=liu-aili')
    await expect(page.locator(status)).toHaveText('1 article')
    const chips = page.getByRole('list', { name: 'Filters that are on' })
    await chips.getByRole('link', { name: 'Remove Year: 2019' }).click()
    await expect(page.locator(status)).toHaveText('2 articles')
    await expect(page.getByRole('heading', { name: 'Newest articles' })).toBeFocused()
    await chips.getByRole('link', { name: 'Remove Name: Liu Aili' }).click()
    await expect(page).toHaveURL(/\/search\/$/)
    await expect(page.locator(status)).toHaveText('5 articles in the archive')
  })

  test('browse without words', async ({ page }) => {
    await page.goto('/search/')
    await page.getByRole('textbox', { name: 'To' }).fill('2018-01')
    await page.keyboard.press('Enter')
    await expect(page.locator(status)).toHaveText('2 articles')
    expect(await headlines(page)).toEqual([topTen, conference])
    await page.getByLabel('Sort by').selectOption('oldest')
    await expect.poll(() => headlines(page)).toEqual([conference, topTen])
  })
})

test.describe('what is fetched', () => {
  test('plain /search/ shows the newest articles and loads Pagefind with the first focus', async ({
    page,
  }) => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto('/search/', { waitUntil: 'networkidle' })
    expect(await headlines(page)).toHaveLength(5)
    expect(requests.filter((url) => /pagefind|catalogue|words/.test(url))).toEqual([])
    await page.getByLabel('Search for').focus()
    await expect.poll(() => requests.some((url) => url.includes('pf_meta'))).toBe(true)
  })

  test('the first result takes at most 150 kB, page and style included', async ({ page }) => {
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize))
    })
    await search(page, '?q=express')
    await expect(page.locator('#results-list h3')).toHaveCount(4)
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    console.log(`first result with five articles: ${(total / 1000).toFixed(1)} kB`)
    expect(total).toBeLessThanOrEqual(150_000)
  })
})

test.describe('under the policy of production', () => {
  test('what finds runs in a thread of its own', async ({ page }) => {
    await search(page, '?q=express')
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
      expect.stringMatching(/^\/assets\/search-worker\.[0-9a-f]{10}\.js$/),
    ])
  })

  test('no other worker, and no text that becomes markup or script, is let in', async ({
    page,
  }) => {
    await search(page, '?q=express')
    const refusal = (attempt: string): Promise<string> =>
      page.evaluate(`(() => { try { ${attempt} } catch (error) { return error.name } })()`)
    expect(await refusal(`new Worker('/assets/other.js')`)).toBe('TypeError')
    expect(await refusal(`document.body.innerHTML = '<b>x</b>'`)).toBe('TypeError')
    expect(await refusal(`document.createElement('script').src = '/x.js'`)).toBe('TypeError')
    expect(await refusal(`trustedTypes.createPolicy('other', {})`)).toBe('TypeError')
    // Chromium reports what it refused; that is what this test asked for.
    troubles.length = 0
  })

  const hostile = [
    'a',
    '😀',
    'x'.repeat(5000),
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '-',
    '"',
    '*',
    '%',
  ]
  for (const q of hostile) {
    test(`the query ${q.slice(0, 20)} does no harm`, async ({ page }) => {
      await search(page, `?q=${encodeURIComponent(q)}`)
      await expect(page.locator(status)).toHaveText(/article|There is nothing to look for/)
    })
  }
})

test.describe('by keyboard', () => {
  test('the focus stays where it is, whatever is chosen', async ({ page }) => {
    await page.goto('/search/')
    const field = page.getByLabel('Search for')
    await field.focus()
    await page.keyboard.type('post')
    await page.keyboard.press('Enter')
    await expect(page.locator(status)).toHaveText('5 articles for “post”')
    await expect(field).toBeFocused()
    const box = page.getByRole('checkbox', { name: /^2019/ })
    await box.focus()
    await page.keyboard.press('Space')
    await expect(page.locator(status)).toHaveText('2 articles for “post”')
    await expect(box).toBeFocused()
  })

  test('everything is reached by Tab', async ({ page }) => {
    await search(page, '?q=post')
    const expected = ['search-q', 'search-sort', 'search-from', 'search-to', 'year', 'name']
    await page.getByLabel('Search for').focus()
    const reached = new Set<string>()
    for (let step = 0; step < 80; step += 1) {
      reached.add(
        await page.evaluate<string>(
          `document.activeElement.closest('#results-list') ? 'result'
            : document.activeElement.id || document.activeElement.name`,
        ),
      )
      await page.keyboard.press('Tab')
    }
    expect([...reached]).toEqual(expect.arrayContaining([...expected, 'result']))
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says so, and leads to all headlines', async ({ page }) => {
    await page.goto('/search/')
    await expect(page.getByText('Search needs JavaScript.')).toBeVisible()
    await page.getByRole('link', { name: 'all headlines from A to Z' }).click()
    await page.getByRole('link', { name: topTen }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(topTen)
  })
})
