import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href, type Path } from '../src/urls.ts'

/** How many page numbers are shown on each side of the page itself. */
const reach = 2

/** Links to the other pages of a list, by number. A list of one page has none. */
export function pagination(
  { base }: Newsroom,
  urls: readonly Path[],
  number: number,
): Html | false {
  if (urls.length === 1) return false
  const step = (name: string, target: number, rel: 'prev' | 'next'): Html | false => {
    const url = urls[target - 1]
    return url !== undefined && html`<li><a rel="${rel}" href="${href(base, url)}">${name}</a></li>`
  }
  return html`<nav class="pages" aria-label="Pages of this list">
    <ul>
      ${step('Previous', number - 1, 'prev')}
      ${shownNumbers(urls.length, number).map((shown) => {
        if (shown === undefined) return html`<li>…</li>`
        if (shown === number) return html`<li><b aria-current="page">${shown}</b></li>`
        return html`<li>
          <a href="${href(base, urls[shown - 1] ?? '/')}" aria-label="Page ${shown}">${shown}</a>
        </li>`
      })}
      ${step('Next', number + 1, 'next')}
    </ul>
  </nav>`
}

/**
 * The numbers to show: the first, the last, and those around the page itself.
 * `undefined` stands for a gap.
 *
 * @example shownNumbers(9, 5) // [1, undefined, 3, 4, 5, 6, 7, undefined, 9]
 */
export function shownNumbers(count: number, number: number): readonly (number | undefined)[] {
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - number) <= reach,
  )
  return near.flatMap((page, index) => {
    const before = near[index - 1] ?? page
    return page - before > 1 ? [undefined, page] : [page]
  })
}
