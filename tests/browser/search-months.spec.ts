import { expect, test, type Page } from '@playwright/test'
import { headlines, search, status } from './searching.ts'

const from = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('textbox', { name: 'From' })
const to = (page: Page): ReturnType<Page['locator']> => page.getByRole('textbox', { name: 'To' })

for (const [typed, address] of [
  ['2019', '2019-01'],
  ['5/2019', '2019-05'],
  ['May 2019', '2019-05'],
  ['2019年5月', '2019-05'],
] as const) {
  test(`“${typed}” is understood as it was typed`, async ({ page }) => {
    await search(page, '?q=post')
    await from(page).fill(typed)
    await page.keyboard.press('Enter')
    await expect(page.locator(status)).toHaveText('3 articles for “post”')
    await expect(page).toHaveURL(new RegExp(`\\?q=post&from=${address}$`))
    await expect(from(page)).toHaveValue(typed)
    await expect(from(page)).not.toHaveAttribute('aria-invalid')
  })
}

test('a month that is none is named beside its field, and nothing is wiped', async ({ page }) => {
  await search(page, '?q=post&year=2019')
  await from(page).fill('spring')
  await to(page).fill('2019')
  await page.keyboard.press('Enter')
  const mistake = '“spring” is not a month. Type a year, or a month and a year: 9/2018.'
  await expect(from(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(from(page)).toHaveAccessibleDescription(new RegExp(mistake.replace('.', '\\.')))
  await expect(to(page)).not.toHaveAttribute('aria-invalid')
  await expect(page.locator(status)).toHaveText(mistake)
  expect([await from(page).inputValue(), await to(page).inputValue()]).toEqual(['spring', '2019'])
  expect(await headlines(page)).toEqual([])
  await expect(page.getByRole('checkbox', { name: '2019' })).toBeChecked()
  await page.reload()
  await expect(page.locator(status)).toHaveText(mistake)
  await expect(from(page)).toHaveValue('spring')
  await from(page).fill('May 2019')
  await page.keyboard.press('Enter')
  await expect(page.locator(status)).toHaveText('2 articles for “post”')
  await expect(from(page)).not.toHaveAttribute('aria-invalid')
  await expect(page.locator('#search-from-mistake')).toHaveText('')
})

test('months in the wrong order are named', async ({ page }) => {
  await search(page, '?q=post&from=2019-06&to=2018-12')
  await expect(page.locator(status)).toHaveText('December 2018 is before June 2019.')
  await expect(to(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(to(page)).toHaveAccessibleDescription(/December 2018 is before June 2019\./)
  await expect(from(page)).toHaveValue('June 2019')
  await expect(page.locator('#search-to-mistake')).toBeVisible()
})

test('months follow the address back and forth', async ({ page }) => {
  await search(page, '?q=post&to=2018-02')
  await expect(to(page)).toHaveValue('February 2018')
  await to(page).fill('')
  await page.keyboard.press('Enter')
  await expect(page.locator(status)).toHaveText('5 articles for “post”')
  await page.goBack()
  await expect(page.locator(status)).toHaveText('2 articles for “post”')
  await expect(to(page)).toHaveValue('February 2018')
  await page.getByRole('link', { name: 'Remove To February 2018' }).click()
  await expect(page.locator(status)).toHaveText('5 articles for “post”')
})
