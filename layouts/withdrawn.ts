import type { Site } from '../src/archive/archive.ts'
import type { Article } from '../src/article/article.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import { day } from './day.ts'
import { headlineLink } from './headline.ts'
import { page } from './page.ts'

/** Every article that was withdrawn or removed, and why, most recent first. */
export function withdrawnPage(site: Site): Html {
  const gone = site.archive.gone
    .filter(({ withdrawal }) => withdrawal !== null)
    .toSorted((a, b) => ((a.withdrawal?.date ?? '') < (b.withdrawal?.date ?? '') ? 1 : -1))
  const description = 'Articles that were withdrawn or removed after publication, and why.'
  return page(site, {
    title: ['Withdrawn articles'],
    path: '/withdrawn/',
    description,
    crumbs: [],
    main: html`<h1>Withdrawn articles</h1>
      <p class="standfirst">${description}</p>
      ${
        gone.length === 0
          ? html`<p class="empty">No article has been withdrawn.</p>`
          : html`<ul class="articles">
              ${gone.map((article) => item(site, article))}
            </ul>`
      }`,
  })
}

function item({ newsroom }: Site, article: Article): Html {
  const { withdrawal, date } = article
  return html`<li>
    <h2>${headlineLink(newsroom, article)}</h2>
    <p class="summary">${withHan(withdrawal?.reason ?? '')}</p>
    <p class="facts">
      Published
      ${day(date)}${withdrawal !== null && html` · ${withdrawal.kind} ${day(withdrawal.date)}`}
    </p>
  </li>`
}
