import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { findChromium } from '../browser/chromium.ts'

/** A page to be taken, and what its pictures are called. */
export interface Subject {
  readonly name: string
  readonly address: string
}

/** As wide as a telephone, a tablet and a desk's screen, in CSS pixels. */
const widths = [360, 768, 1280] as const
const schemes = ['light', 'dark'] as const

/**
 * Takes a picture of each page at every width, in light and dark colours: `NAME-360-dark.png`.
 *
 * @param onTaken Called after each page, with the number of those done.
 */
export async function takeScreenshots(
  subjects: readonly Subject[],
  folder: string,
  onTaken: (done: number) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch(await findChromium('Noto'))
  try {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
      for (const [index, subject] of subjects.entries()) {
        await takeAll(context, subject, (width) =>
          join(folder, `${subject.name}-${width}-${colorScheme}.png`),
        )
        onTaken(schemes.indexOf(colorScheme) * subjects.length + index + 1)
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
}

async function takeAll(
  context: BrowserContext,
  { address }: Subject,
  fileOf: (width: number) => string,
): Promise<void> {
  const page = await context.newPage()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.screenshot({ path: fileOf(width), fullPage: true })
  }
  await page.close()
}
