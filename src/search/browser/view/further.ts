import type { Answer } from '../answer.ts'
import { find } from './element.ts'
import { longDay } from './words.ts'

/**
 * Says how far a search went, and offers to go on. The button is never replaced, so that the focus stays
 * on it; its value is the reach that it asks for.
 */
export function showFurther(part: HTMLElement, { until, search }: Answer): void {
  const button = find(part, 'button', HTMLButtonElement)
  const isOldest = search.sort === 'oldest'
  part.hidden = until === undefined
  if (until === undefined) return
  const day = longDay(until)
  find(part, 'span', HTMLElement).textContent = isOldest
    ? `Searched up to ${day}.`
    : `Searched back to ${day}.`
  button.textContent = isOldest ? 'Search newer articles' : 'Search older articles'
  button.value = String(search.reach + 1)
}

/** Takes away what was said of an earlier search, but for the button if it has the focus. */
export function clearFurther(part: HTMLElement): void {
  part.hidden = !part.contains(document.activeElement)
  find(part, 'span', HTMLElement).textContent = ''
}
