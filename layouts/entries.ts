import type { Group, Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import type { Entry } from '../src/vocabulary/vocabulary.ts'
import { page } from './page.ts'

/** All topics, from A to Z. */
export function topicsPage(site: Site): Html {
  const description = 'What the articles are about.'
  return page(site, {
    title: ['Topics'],
    path: '/topics/',
    description,
    main: html`<h1>Topics</h1>
      <p class="standfirst">${description}</p>
      ${entries(site, site.archive.topics, 'No article has a topic yet.')}`,
  })
}

/** All people, organisations and places, from A to Z. */
export function namesPage(site: Site): Html {
  const description = 'People, organisations and places that the articles mention.'
  return page(site, {
    title: ['Names'],
    path: '/names/',
    description,
    main: html`<h1>Names</h1>
      <p class="standfirst">${description}</p>
      ${entries(site, site.archive.names, 'No article mentions a name of the vocabulary yet.')}`,
  })
}

function entries({ newsroom }: Site, groups: readonly Group<Entry>[], empty: string): Html {
  if (groups.length === 0) return html`<p>${empty}</p>`
  return html`<ul>
    ${groups.map(
      ({ key, url, articles }) =>
        html`<li><a href="${href(newsroom.base, url)}">${key.name}</a> (${articles.length})</li>`,
    )}
  </ul>`
}
