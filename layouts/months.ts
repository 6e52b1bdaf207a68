import type { Site, Year } from '../src/archive/archive.ts'
import { monthName } from '../src/dates.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { bareCount } from './count.ts'

/** The twelve months of a year, each with its number of articles; those that have any are links. */
export function monthGrid({ newsroom }: Site, { key: year, months }: Year): Html {
  const known = new Map(months.map((month) => [month.key, month]))
  const all = Array.from({ length: 12 }, (_, index) => {
    return `${year}-${String(index + 1).padStart(2, '0')}`
  })
  return html`<ol class="month-grid">
    ${all.map((key) => {
      const name = monthName(key).slice(0, 3)
      const month = known.get(key)
      if (month === undefined) return html`<li>${name}</li>`
      return html`<li>
        <a href="${href(newsroom.base, month.url)}"
          >${name}<span class="hidden"> ${year},</span>
          <b>${bareCount(month.articles.length)}</b></a
        >
      </li>`
    })}
  </ol>`
}
