import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { articleList } from './article-list.ts'
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
      <p class="standfirst">
        There is no page at this address. It may have been mistyped, or cut off in a message.
      </p>
      <form class="find" action="${href(newsroom.base, '/search/')}">
        <label class="hidden" for="look">Search for</label>
        <input id="look" type="search" name="q" autocomplete="off" />
        <button type="submit">Search all articles</button>
      </form>
      <p>
        Or look into <a href="${href(newsroom.base, '/archive/')}">the archive by date</a>, or
        <a href="${href(newsroom.base, '/archive/index/')}">all headlines from A to Z</a>.
      </p>
      ${
        archive.articles.length > 0 &&
        html`<section class="latest">
          <h2>Latest articles</h2>
          ${articleList(site, archive.articles.slice(0, 5), { level: 3, below: () => false })}
        </section>`
      }`,
  })
}
