import { expect, type Page } from '@playwright/test'

/** The line that says how a search goes. */
export const status = 'role=status'

/** Opens the search page with an address, `?q=china`, and waits until it has searched. */
export async function search(page: Page, address: string): Promise<void> {
  await page.goto(`/search/${address}`)
  await expect(page.locator('#results')).not.toHaveAttribute('aria-busy')
}

/** The headlines of the results. */
export function headlines(page: Page): Promise<string[]> {
  return page.locator('#results-list h3').allTextContents()
}

/**
 * Holds back all requests whose addresses match.
 *
 * @returns Lets them go.
 */
export async function hold(page: Page, address: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await page.route(address, async (route) => {
    await promise
    await route.continue()
  })
  return () => {
    resolve(undefined)
  }
}

/** Notes in each frame what a reader sees: query, heading, status and first headline; and what moved. */
export const recorder = `
  globalThis.frames_ = []
  globalThis.shifts = []
  const seen = (selector) => {
    const found = document.querySelector(selector)
    if (!found?.checkVisibility({ visibilityProperty: true })) return null
    return found.value ?? found.innerText
  }
  const note = () => {
    const frame = ['#search-q', '#results-heading', '#results-status', '#results-list h3'].map(seen)
    if (String(frame) !== String(frames_.at(-1))) frames_.push(frame)
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts.push(entry.value)
  }).observe({ type: 'layout-shift', buffered: true })`
