import { longDay, type IsoDay } from '../src/dates.ts'
import { html, type Html } from '../src/html/html.ts'

/** Days come again and again, and take longer to spell than to look up. */
const spelt = new Map<IsoDay, Html>()

/** A day for people and for machines. */
export function day(date: IsoDay): Html {
  const made = spelt.get(date) ?? html`<time datetime="${date}">${longDay(date)}</time>`
  spelt.set(date, made)
  return made
}
