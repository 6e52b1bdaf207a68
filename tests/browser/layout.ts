import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

/** How wide a screen is, and what its reader has set as the usual size of text. In pixels. */
interface Screen {
  readonly width: number
  readonly text: number
}

const program = fileURLToPath(new URL('layout-faults.js', import.meta.url))

export const allScreens: readonly Screen[] = [320, 360, 768, 1280].flatMap((width) =>
  [16, 24, 32].map((text) => ({ width, text })),
)

/** Each width and each size of text, though not each of them together. */
export const someScreens = allScreens.filter((_, index) => index % 2 === 0)

/** What is wrong with the layout of some pages on some screens: an empty list if nothing is. */
export async function layoutFaults(
  page: Page,
  addresses: readonly string[],
  screens: readonly Screen[],
): Promise<readonly string[]> {
  const faults: string[] = []
  await page.addInitScript({ path: program })
  const browser = await page.context().newCDPSession(page)
  for (const address of addresses) {
    await page.goto(address)
    await page.locator('#results[aria-busy]').waitFor({ state: 'detached' })
    await page.evaluate(`document.querySelectorAll('details').forEach((box) => (box.open = true))`)
    for (const { width, text } of screens) {
      await browser.send('Page.setFontSizes', { fontSizes: { standard: text } })
      await page.setViewportSize({ width, height: 800 })
      const found = await page.evaluate<string[]>('layoutFaults()')
      faults.push(...found.map((fault) => `${address} (${width} wide, text of ${text}): ${fault}`))
    }
  }
  return faults
}
