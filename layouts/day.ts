import { longDay, type IsoDay } from '../src/dates.ts'
import { html, type Html } from '../src/html/html.ts'

/** A day for people and for machines. */
export function day(date: IsoDay): Html {
  return html`<time datetime="${date}">${longDay(date)}</time>`
}
