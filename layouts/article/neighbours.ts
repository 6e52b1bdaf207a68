import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import { html, type Html } from '../../src/html/html.ts'
import { day } from '../day.ts'
import { headlineLink } from '../headline.ts'

/** The articles before and after this one, by date. */
export function neighbours(
  { newsroom, archive }: Site,
  { url }: Pick<Article, 'url'>,
): Html | false {
  const { older = null, newer = null } = archive.neighbours.get(url) ?? {}
  if (older === null && newer === null) return false
  const item = (side: 'older' | 'newer', label: string, article: Article | null): Html | false =>
    article !== null &&
    html`<li class="${side}">
      <span>${label}, ${day(article.date)}</span> ${headlineLink(newsroom, article)}
    </li>`
  return html`<nav class="neighbours" aria-label="Articles by date">
    <ul>
      ${item('older', 'Previous', older)} ${item('newer', 'Next', newer)}
    </ul>
  </nav>`
}
