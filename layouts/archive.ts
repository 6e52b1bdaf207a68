import type { Site, Year } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { archiveChart } from './archive-chart.ts'
import { count } from './count.ts'
import { holdings } from './holdings.ts'
import { monthLinks } from './list.ts'
import { page } from './page.ts'

/** All years and their months, with counts, as a chart, as a table and as links. */
export function archivePage(site: Site): Html {
  const { newsroom, archive } = site
  const link = (path: `/${string}`, name: string): Html =>
    html`<a href="${href(newsroom.base, path)}">${name}</a>`
  return page(site, {
    title: ['Archive'],
    path: '/archive/',
    description: `All articles of ${newsroom.name} by year and month.`,
    crumbs: [],
    main: html`<h1>Archive</h1>
      <p class="standfirst">${holdings(archive)}</p>
      <p class="facts">
        ${link('/news/', 'All news, newest first')} ·
        ${link('/archive/index/', 'All headlines, A to Z')} · ${link('/search/', 'Search')}
      </p>
      ${
        archive.years.length === 0
          ? html`<p class="empty">
              Nothing has been published yet. The first article will open its year here.
            </p>`
          : html`${archiveChart(archive.years)} ${archive.years.map((year) => yearRow(site, year))}`
      }`,
  })
}

function yearRow(site: Site, { key, url, articles, months }: Year): Html {
  return html`<section class="year">
    <h2>
      <a href="${href(site.newsroom.base, url)}">${key}</a>
      <span class="count">${count(articles.length)}</span>
    </h2>
    ${monthLinks(site, months)}
  </section>`
}
