import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { shownNumbers } from '../src/page-numbers.ts'
import { href, type Path } from '../src/urls.ts'

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
