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
  find(part, 'p', HTMLElement).textContent = isOldest
    ? `So far, articles until ${day} were searched.`
    : `So far, articles since ${day} were searched.`
  button.textContent = isOldest ? 'Search newer articles' : 'Search older articles'
  button.value = String(search.reach + 1)
}
