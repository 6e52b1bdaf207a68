import type { Site } from '../src/archive/archive.ts'
import { pageSize } from '../src/archive/lists.ts'
import type { SearchPageData } from '../src/archive/search-page.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'
import { articleList } from './article-list.ts'
import { count } from './count.ts'
import { page } from './page.ts'
import { searchForm } from './search-form.ts'

/**
 * The page on which search runs. It holds the newest articles and the first values of each filter, in the
 * form in which `src/search/browser` writes its own. A notice leads to the lists, until the script takes it
 * away: so it stands there too where the script could not be loaded.
 */
export function searchPage(site: Site, search: SearchPageData): Html {
  const { newsroom, assets, archive } = site
  const link = (path: Path): string => href(newsroom.base, path)
  return page(site, {
    title: ['Search'],
    path: '/search/',
    crumbs: [],
    description: `Search all articles of ${newsroom.name}.`,
    script: assets.searchScript,
    scriptType: 'module',
    main: html`<h1>Search</h1>
      <p id="search-without-script" class="notice">
        Search needs JavaScript. Without it,
        <a href="${link('/archive/index/')}">all headlines from A to Z</a>,
        <a href="${link('/topics/')}">topics</a> and <a href="${link('/names/')}">names</a> lead to
        every article.
      </p>
      <div class="search-page">
        ${searchForm(site, search)}
        <section id="results" class="results" aria-labelledby="results-heading">
          <h2 id="results-heading" tabindex="-1">Newest articles</h2>
          <p id="results-status" role="status">${count(archive.articles.length)} in the archive</p>
          <ul id="results-chips" class="chips" aria-label="Filters that are on"></ul>
          <div id="results-notes"></div>
          <div id="results-list">
            ${articleList(site, archive.articles.slice(0, pageSize), { level: 3 })}
          </div>
          <nav id="results-pages" class="pages" aria-label="Pages of results" hidden></nav>
          <div id="results-further" class="further" hidden>
            <p></p>
            <button type="button">Search older articles</button>
          </div>
        </section>
      </div>`,
  })
}
