import type { InfoPage, Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { holdings } from './holdings.ts'
import { page } from './page.ts'
import { withScrollingTables } from './tables.ts'

/** A page about the newsroom, from `content/pages`. About Us says what the archive holds, too. */
export function infoPage(site: Site, { title, description, url, body, hidden }: InfoPage): Html {
  return page(site, {
    title: [title],
    path: url,
    description,
    hidden,
    crumbs: [],
    main: html`<h1>${title}</h1>
      ${url === '/about/' && html`<p class="standfirst">${holdings(site.archive)}</p>`}
      <div class="text page-text">${withScrollingTables(body)}</div>`,
  })
}
