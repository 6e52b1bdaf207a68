import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'
import { page } from './page.ts'

/** All places of the site, for people. */
export function sitemapPage(site: Site): Html {
  const { newsroom, archive, infoPages } = site
  const item = (name: string, path: Path): Html =>
    html`<li><a href="${href(newsroom.base, path)}">${name}</a></li>`
  return page(site, {
    title: ['Sitemap'],
    path: '/sitemap/',
    description: `All parts of ${newsroom.name}.`,
    main: html`<h1>Sitemap</h1>
      <h2>Sections</h2>
      <ul>
        ${archive.sections.map(({ key, url }) => item(key.name, url))}
      </ul>
      <h2>By date</h2>
      <ul>
        ${item('All news', '/news/')} ${item('Archive', '/archive/')}
        ${archive.years.map(({ key, url }) => item(key, url))}
      </ul>
      <h2>By subject</h2>
      <ul>
        ${item('Topics', '/topics/')} ${item('Names', '/names/')} ${item('Search', '/search/')}
      </ul>
      <h2>About</h2>
      <ul>
        ${infoPages.map(({ title, url }) => item(title, url))}
      </ul>`,
  })
}
