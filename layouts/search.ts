import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { page } from './page.ts'

/** The page on which search runs. Without JavaScript it leads to the lists. */
export function searchPage(site: Site): Html {
  const { newsroom, assets } = site
  const link = (path: `/${string}`): string => href(newsroom.base, path)
  return page(site, {
    title: ['Search'],
    path: '/search/',
    crumbs: [],
    description: `Search all articles of ${newsroom.name}.`,
    script: assets.searchScript,
    scriptType: 'module',
    main: html`<h1>Search</h1>
      <form id="search-form" class="search" action="${link('/search/')}">
        <label for="search-words">Words to look for</label>
        <input id="search-words" type="search" name="q" autocomplete="off" />
        <button type="submit">Search</button>
      </form>
      <p id="search-status" role="status"></p>
      <ol id="search-results" class="articles"></ol>
      <noscript>
        <p>
          Search needs JavaScript. Without it every article can be reached by
          <a href="${link('/archive/')}">the archive</a> and
          <a href="${link('/topics/')}">the topics</a>.
        </p>
      </noscript>`,
  })
}
