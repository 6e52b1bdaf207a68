import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { search, status } from './searching.ts'

const sheet = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('dialog', { name: 'Filters' })
const opener = (page: Page): ReturnType<Page['locator']> =>
  page.getByRole('button', { name: /^Filters/ })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('filters are a sheet over the results, which says what closing it shows', async ({
    page,
  }) => {
    await search(page, '?q=post')
    await expect(opener(page)).toHaveText('Filters')
    await opener(page).click()
    await expect(page.getByRole('heading', { name: 'Filters' })).toBeFocused()
    await sheet(page).getByRole('checkbox', { name: /^2019/ }).check()
    await expect(page).toHaveURL(/year=2019/)
    const show = sheet(page).getByRole('button', { name: 'Show 2 results' })
    await expect(show).toBeInViewport()
    await show.click()
    await expect(sheet(page)).toBeHidden()
    await expect(opener(page)).toBeFocused()
    await expect(opener(page)).toHaveText('Filters (1)')
    await expect(page.locator(status)).toHaveText('2 articles for “post”')
  })

  test('Escape and a tap beside the sheet close it, and the focus returns', async ({ page }) => {
    await search(page, '?q=post')
    for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(180, 10)]) {
      await opener(page).click()
      await expect(sheet(page)).toBeVisible()
      await close()
      await expect(sheet(page)).toBeHidden()
      await expect(opener(page)).toBeFocused()
    }
  })

  test('a wrong month is named in the sheet', async ({ page }) => {
    await search(page, '?q=post')
    await opener(page).click()
    await sheet(page).getByRole('textbox', { name: 'From' }).fill('spring')
    await page.keyboard.press('Tab')
    await expect(sheet(page).getByText('“spring” is not a month.')).toBeVisible()
    await expect(sheet(page)).toBeVisible()
  })

  test('the first result is on the first screen', async ({ page }) => {
    await search(page, '?q=china')
    await expect(page.locator('#results-list h3').first()).toBeInViewport()
  })

  test('filters move beside the results when the screen becomes wide', async ({ page }) => {
    await search(page, '?q=post')
    await opener(page).click()
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(sheet(page)).toBeHidden()
    await expect(opener(page)).toBeHidden()
    await page.getByRole('checkbox', { name: /^2019/ }).check()
    await expect(page.locator(status)).toHaveText('2 articles for “post”')
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing in the sheet stands in the way of a reader, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await search(page, '?q=post&year=2019&from=spring')
      await opener(page).click()
      await expectAccessible(page)
    })
  }
})

test.describe('what narrows nothing', () => {
  test('is not shown: a value of all results, or of none', async ({ page }) => {
    await search(page, '?q=kang+ning')
    await expect(page.getByRole('checkbox', { name: /^2020/ })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /^2018/ })).toBeHidden()
    await expect(page.getByText('Section', { exact: true })).toBeHidden()
    await expect(page.getByRole('checkbox', { name: /^Kang Ning/ })).toBeHidden()
  })

  test('is not shown before anything is searched', async ({ page }) => {
    await search(page, '')
    await expect(page.getByText('Section', { exact: true })).toBeHidden()
    await expect(page.getByRole('checkbox', { name: /^2019/ })).toBeVisible()
  })

  test('leaves no empty group where nothing is found', async ({ page }) => {
    await search(page, '?q=zzzqqq')
    await expect(page.locator(status)).toHaveText('No articles for “zzzqqq”')
    await expect(page.locator('fieldset:visible')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: 'Filters' })).toBeHidden()
    await page.setViewportSize({ width: 360, height: 740 })
    await expect(opener(page)).toBeHidden()
  })

  test('stays if it is chosen', async ({ page }) => {
    await search(page, '?q=zzzqqq&year=2019')
    await expect(page.getByRole('checkbox', { name: /^2019/ })).toBeChecked()
    await expect(page.locator('.facet:visible')).toHaveCount(1)
  })
})

test.describe('by keyboard', () => {
  for (const [width, address] of [
    [360, '?q=china'],
    [1280, '?q=china'],
    [360, '?q=kang+ning'],
    [1280, '?q=post&section=news&year=2019&year=2018&year=2020&lang=en&from=2017&to=2021'],
  ] as const) {
    test(`the first result of ${address} is at most 12 stops away, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 740 })
      await search(page, address)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page.locator('#main')).toBeFocused()
      let stops = 0
      while (
        stops < 30 &&
        !(await page.evaluate<boolean>(`document.activeElement.closest('#results-list') !== null`))
      ) {
        await page.keyboard.press('Tab')
        stops += 1
      }
      expect(stops).toBeLessThanOrEqual(12)
    })
  }

  test('a link leads past the results to the filters', async ({ page }) => {
    await search(page, '?q=china')
    await page.getByLabel('Sort by').focus()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to filters' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: 'From' })).toBeFocused()
  })
})

test('the search page has one search box', async ({ page }) => {
  await search(page, '?q=china')
  await expect(page.getByRole('searchbox')).toHaveCount(1)
  await page.goto('/about/')
  await expect(page.getByRole('searchbox')).toHaveCount(1)
})

test('the same search adds nothing to the history', async ({ page }) => {
  await page.goto('/about/')
  await search(page, '?q=china')
  const entries = await page.evaluate('history.length')
  const field = page.getByLabel('Search for')
  for (const key of ['Enter', 'Enter', 'Enter']) await field.press(key)
  await expect(page.locator(status)).toHaveText('5 articles for “china”')
  expect(await page.evaluate('history.length')).toBe(entries)
  await page.goBack()
  await expect(page).toHaveURL(/\/about\/$/)
})
