import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'

const searches = [
  '?q=post',
  '?q=PSBC&year=2019&name=liu-aili',
  '?q=conferense+zzzzzz',
  '?sort=oldest',
]

for (const width of [320, 1280]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } })

    for (const address of searches) {
      test(`nothing on /search/${address} stands in the way of a reader`, async ({ page }) => {
        await page.goto(`/search/${address}`)
        await expect(page.locator('#results')).not.toHaveAttribute('aria-busy')
        await expectAccessible(page)
        const overflow = 'document.documentElement.scrollWidth - innerWidth'
        expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0)
      })
    }
  })
}
