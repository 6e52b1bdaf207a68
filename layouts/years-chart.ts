import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { number } from './count.ts'

/** The years as links, each with a bar as long as its count. It is a list first, and a chart beside. */
export function yearsChart({ newsroom, archive }: Site): Html {
  const longest = Math.max(...archive.years.map(({ articles }) => articles.length))
  return html`<ol class="years">
    ${archive.years.map(
      ({ key, url, articles }) =>
        html`<li>
          <a href="${href(newsroom.base, url)}">
            <span>${key}</span>
            <svg aria-hidden="true">
              <rect class="bar" width="${percent(articles.length, longest)}" height="100%" />
            </svg>
            <span>${number(articles.length)}<span class="hidden"> articles</span></span>
          </a>
        </li>`,
    )}
  </ol>`
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1000) / 10}%`
}
