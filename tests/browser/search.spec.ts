import { expect, test } from '@playwright/test'

test.describe('search', () => {
  test('finds an article by a word of its text, and leads to it', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Search the archive' }).fill('sposter')
    await page.getByRole('searchbox', { name: 'Search the archive' }).press('Enter')
    await expect(page).toHaveURL(/\/search\/\?q=sposter$/)
    await expect(page.getByRole('status')).toHaveText(/1 article/)
    await page.getByRole('link', { name: '2017 Top Ten Events at China Post Group' }).click()
    await expect(page).toHaveURL('/news/2018/01/2017-top-ten-events-at-china-post-group/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '2017 Top Ten Events at China Post Group',
    )
    await expect(page.getByRole('article')).toContainText(
      'purchased 64 percent stake of sposter.net',
    )
  })

  test('finds a Chinese headline by two of its characters', async ({ page }) => {
    await page.goto('/search/?q=快遞')
    await expect(page.getByRole('status')).toHaveText(/1 article/)
    await page.getByRole('link', { name: '中國快遞行業發展大會召開 簽約額超千億元' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'zh-Hant')
  })

  test('says so when nothing is found', async ({ page }) => {
    await page.goto('/search/?q=xylophone')
    await expect(page.getByRole('status')).toHaveText(/0 articles|no article/i)
  })

  test('keeps the words in the field, and shows markup as text', async ({ page }) => {
    const words = '<img src=x onerror="document.title=1">'
    await page.goto(`/search/?q=${encodeURIComponent(words)}`)
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(words)
    await expect(page.getByRole('status')).not.toBeEmpty()
    await expect(page).toHaveTitle(/^Search/)
  })
})
