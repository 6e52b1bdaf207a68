import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { articleList } from './list-item.ts'
import { page } from './page.ts'

/** What stands at an address that was never published. */
export function notFoundPage(site: Site): Html {
  const { newsroom, archive } = site
  return page(site, {
    title: ['Page not found'],
    path: '/404.html',
    description: 'There is no page at this address.',
    hidden: true,
    main: html`<h1>Page not found</h1>
      <p class="standfirst">There is no page at this address. It may have been mistyped.</p>
      <p>
        <a href="${href(newsroom.base, '/search/')}">Search all articles</a>, look into
        <a href="${href(newsroom.base, '/archive/')}">the archive</a>, or read what is new:
      </p>
      ${articleList(site, archive.articles.slice(0, 5))}`,
  })
}
