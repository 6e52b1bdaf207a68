import type { InfoPage, Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { isMail, reportLink } from './article/report.ts'
import { holdings } from './holdings.ts'
import { page } from './page.ts'
import { withScrollingTables } from './tables.ts'

/** A page about the newsroom, from `content/pages`. About Us says what the archive holds, Contact Us where to report mistakes. */
export function infoPage(site: Site, { title, description, url, body, hidden }: InfoPage): Html {
  const { newsroom, archive, assets } = site
  const takesReports = url === '/contact/' && newsroom.report !== null
  return page(site, {
    title: [title],
    path: url,
    description,
    hidden,
    crumbs: [],
    ...(takesReports && { script: assets.articleScript }),
    main: html`<h1>${title}</h1>
      ${url === '/about/' && html`<p class="standfirst">${holdings(archive)}</p>`}
      <div class="text page-text">
        ${withScrollingTables(body)} ${takesReports && contact(newsroom.report)}
      </div>`,
  })
}

/** The page's script names the article that the reader comes from. */
function contact(to: string): Html {
  const link = html`<a href="${reportLink(to, 'Mistake in the archive', '')}">${to}</a>`
  return html`<h2>Report a mistake</h2>
    <p class="report">${isMail(to) ? 'Write to' : 'Fill in the form at'} ${link}</p>`
}
