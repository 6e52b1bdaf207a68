import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { count } from './count.ts'
import { articleList } from './list-item.ts'
import { page } from './page.ts'

const latest = 10

/** The front page: what is new, and the ways into the archive. */
export function homePage(site: Site): Html {
  const { newsroom, archive } = site
  return page(site, {
    title: [newsroom.tagline],
    path: '/',
    description: newsroom.description,
    main: html`<h1>${newsroom.name}</h1>
      <p class="standfirst">${newsroom.tagline}</p>
      ${articleList(site, archive.articles.slice(0, latest))}
      <p>
        <a href="${href(newsroom.base, '/news/')}">All news (${count(archive.articles.length)})</a>
      </p>`,
  })
}
