import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'
import { page } from './page.ts'

type Place = readonly [name: string, path: Path]

/** All places of the site, for people. */
export function sitemapPage(site: Site): Html {
  const { newsroom, archive, infoPages } = site
  const description = `All parts of ${newsroom.name}.`
  const part = (title: string, places: readonly Place[]): Html =>
    html`<section>
      <h2>${title}</h2>
      <ul>
        ${places.map(
          ([name, path]) => html`<li><a href="${href(newsroom.base, path)}">${name}</a></li>`,
        )}
      </ul>
    </section>`
  return page(site, {
    title: ['Sitemap'],
    path: '/sitemap/',
    description,
    crumbs: [],
    main: html`<h1>Sitemap</h1>
      <p class="standfirst">${description}</p>
      <div class="columns">
        ${part('Sections', [
          ['Home', '/'],
          ...archive.sections.map(({ key, url }): Place => [key.name, url]),
        ])}
        ${part('By subject', [
          ['Topics', '/topics/'],
          ['Names', '/names/'],
          ['Search', '/search/'],
          ['All headlines, A to Z', '/archive/index/'],
        ])}
        ${part('By date', [
          ['All news', '/news/'],
          ['Archive', '/archive/'],
          ...archive.years.map(({ key, url }): Place => [key, url]),
        ])}
        ${part('About', [
          ...infoPages.filter(({ hidden }) => !hidden).map(({ title, url }): Place => [title, url]),
          ['Corrections', '/corrections/'],
          ['Withdrawn articles', '/withdrawn/'],
        ])}
        ${part('Feeds', [
          ['All news, Atom', '/feed.xml'],
          ['All news, JSON Feed', '/feed.json'],
          ...archive.sections.map(({ key, url }): Place => [key.name, `${url}feed.xml`]),
          ['Corrections', '/corrections/feed.xml'],
        ])}
        ${part('Data', [
          ['All articles, CSV', '/archive.csv'],
          ['All articles, JSON', '/archive.json'],
          ['What the columns mean', '/datapackage.json'],
        ])}
      </div>`,
  })
}
