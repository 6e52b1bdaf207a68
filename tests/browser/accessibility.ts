import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Fails if axe finds anything on the page that stands in the way of a reader, in light colours, in dark ones or in those
 * of the system. Of all that axe looks at, contrast alone depends on colours.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
  const all = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } })
  expect(await violations(all)).toEqual([])
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors })
    const contrast = new AxeBuilder({ page }).withRules('color-contrast')
    expect(await violations(contrast)).toEqual([])
  }
}

async function violations(axe: AxeBuilder): Promise<readonly unknown[]> {
  const { violations: found } = await axe.analyze()
  return found.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target }) => target.join(' ')),
  }))
}
