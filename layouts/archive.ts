import type { Site, Year } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'
import { count } from './count.ts'
import { holdings } from './holdings.ts'
import { monthGrid } from './months.ts'
import { page } from './page.ts'
import { articlesOf, barLink, barOf, decadesOf } from './years.ts'

/** All years and their months with their numbers of articles, as links; a long archive by decade. */
export function archivePage(site: Site): Html {
  const { newsroom, archive } = site
  const link = (path: Path, name: string): Html =>
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
          ? html`<p class="empty">Nothing has been published yet.</p>`
          : allYears(site)
      }
      <h2 class="letter" id="archive-data">Archive as data</h2>
      <p>
        All articles in a table: ${link('/archive.csv', 'CSV')} · ${link('/archive.json', 'JSON')} ·
        ${link('/datapackage.json', 'description of the columns')} (Data Package).
      </p>`,
  })
}

function allYears(site: Site): Html {
  const { years } = site.archive
  const decades = decadesOf(years)
  if (decades.length === 0) return yearRows(site, years)
  return html`<nav aria-label="Decades">
      <ul class="letters">
        ${decades.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}
      </ul>
    </nav>
    ${decades.map(
      ({ name, years: members }) =>
        html`<h2 class="letter" id="${name}">
            ${name} <span class="count">${count(articlesOf(members))}</span>
          </h2>
          ${yearRows(site, members)}`,
    )}`
}

function yearRows(site: Site, shown: readonly Year[]): Html {
  const { newsroom, archive } = site
  const longest = Math.max(...archive.years.map(({ articles }) => articles.length))
  return html`<ol class="years">
    ${shown.map((year) => {
      const older = archive.years[archive.years.indexOf(year) + 1]
      return html`<li class="year">
          ${barLink(newsroom, barOf(year), longest)} ${monthGrid(site, year)}
        </li>
        ${older !== undefined && gap(Number(older.key) + 1, Number(year.key) - 1)}`
    })}
  </ol>`
}

/** Time has no gaps: years without articles are named, too. */
function gap(first: number, last: number): Html | false {
  if (first > last) return false
  return html`<li class="year">${first === last ? first : `${first}–${last}`}: no articles</li>`
}
