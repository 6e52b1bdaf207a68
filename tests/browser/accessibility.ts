import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Fails if axe finds anything on the page that stands in the way of a reader, in light colours or in dark ones. Of all
 * that axe looks at, contrast alone depends on colours.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await violations(new AxeBuilder({ page }))).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(new AxeBuilder({ page }).withRules('color-contrast'))).toEqual([])
}

async function violations(axe: AxeBuilder): Promise<readonly unknown[]> {
  const { violations: found } = await axe.analyze()
  return found.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target }) => target.join(' ')),
  }))
}
