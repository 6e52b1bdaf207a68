import type { Site } from '../src/archive/archive.ts'
import { monthName } from '../src/dates.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { count } from './count.ts'
import { page } from './page.ts'

/** All years and their months, with counts. */
export function archivePage(site: Site): Html {
  const { newsroom, archive } = site
  return page(site, {
    title: ['Archive'],
    path: '/archive/',
    description: `All articles of ${newsroom.name} by year and month.`,
    main: html`<h1>Archive</h1>
      <p class="standfirst">${count(archive.articles.length)} by year and month.</p>
      ${archive.years.map(
        (year) =>
          html`<h2><a href="${href(newsroom.base, year.url)}">${year.key}</a></h2>
            <ul>
              ${year.months.map(
                (month) =>
                  html`<li>
                    <a href="${href(newsroom.base, month.url)}">${monthName(month.key)}</a>
                    (${month.articles.length})
                  </li>`,
              )}
            </ul>`,
      )}`,
  })
}
