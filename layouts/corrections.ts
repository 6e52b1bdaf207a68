import type { Site } from '../src/archive/archive.ts'
import { correctionsIn } from '../src/archive/corrections.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { day } from './day.ts'
import type { Feed } from './head.ts'
import { headlineLink } from './headline.ts'
import { page } from './page.ts'

const feed: Feed = { title: 'Corrections', path: '/corrections/feed.xml' }

/** Every correction of an article that is still published, most recent first. */
export function correctionsPage(site: Site): Html {
  const description = 'What was wrong in an article, and what it says now, most recent first.'
  const all = correctionsIn(site.archive.articles)
  return page(site, {
    title: ['Corrections'],
    path: '/corrections/',
    description,
    crumbs: [],
    feed,
    main: html`<h1>Corrections</h1>
      <p class="standfirst">${description}</p>
      <p class="facts"><a href="${href(site.newsroom.base, feed.path)}">Atom feed</a></p>
      ${
        all.length === 0
          ? html`<p class="empty">
              Nothing has been corrected yet.
              ${site.newsroom.report !== null && 'To report a mistake, use the link below the article.'}
            </p>`
          : html`<ul class="articles">
              ${all.map(
                ({ article, update }) =>
                  html`<li>
                    <h2>${headlineLink(site.newsroom, article)}</h2>
                    <p class="summary">${withHan(update.note)}</p>
                    <p class="facts">Corrected ${day(update.date)}</p>
                  </li>`,
              )}
            </ul>`
      }`,
  })
}
