import type { Site } from '../src/archive/archive.ts'
import type { SearchPageData } from '../src/archive/search-page.ts'
import { html, type Html } from '../src/html/html.ts'
import { pageSize } from '../src/page-numbers.ts'
import { href, type Path } from '../src/urls.ts'
import { articleList } from './article-list.ts'
import { count } from './count.ts'
import { page } from './page.ts'
import { searchFilters } from './search-filters.ts'
import { searchForm } from './search-form.ts'

/**
 * The page on which search runs. What stands under a query is the answer to it, so that the newest articles, which
 * a page without a query shows, wait in a template for the script. A notice leads to the lists where it does not run.
 */
export function searchPage(site: Site, search: SearchPageData): Html {
  const { newsroom, assets } = site
  return page(site, {
    title: ['Search'],
    path: '/search/',
    crumbs: [],
    showsCrumbs: false,
    description: `Search all articles of ${newsroom.name}.`,
    stylesheet: assets.searchStylesheet,
    script: assets.searchEntry,
    modules: [assets.searchScript],
    main: html`<h1>Search</h1>
      <div id="search-page" class="search-page">
        ${searchForm(site, search)} ${withoutScript(site)} ${results(site, search)}
        <div id="filters-beside" class="filters-beside"></div>
      </div>
      ${searchFilters(site, search)} ${newest(site)}`,
  })
}

function withoutScript({ newsroom }: Site): Html {
  const link = (path: Path): string => href(newsroom.base, path)
  return html`<p id="search-without-script" class="notice">
    Search needs JavaScript. Switch it on and load the page again: your search is kept in the
    address. Without it you can reach every article from
    <a href="${link('/archive/index/')}">all headlines from A to Z</a>,
    <a href="${link('/news/')}">all articles by date</a>,
    <a href="${link('/topics/')}">topics</a> and <a href="${link('/names/')}">names</a>.
  </p>`
}

/** Where the script shows what it finds. */
function results({ newsroom, archive }: Site, { isSearchedInParts }: SearchPageData): Html {
  return html`<section class="results with-script" aria-labelledby="results-heading" hidden>
    <h2 id="results-heading" tabindex="-1">Newest articles</h2>
    <p id="results-status" role="status"><span id="results-summary"></span></p>
    <div
      id="results"
      data-articles="${archive.articles.length}"
      data-searched="${isSearchedInParts ? 'in-parts' : 'whole'}"
    >
      <p id="results-failure" class="failure" hidden>
        <button type="button">Search again</button>
        <a href="${href(newsroom.base, '/archive/index/')}">All headlines from A to Z</a>
      </p>
      <div class="reach">
        <p id="results-further" hidden>
          <span></span>
          <button type="button">Search older articles</button>
        </p>
      </div>
      <ul id="results-chips" class="chips" aria-label="Filters that are on"></ul>
      <ul id="results-cards" class="cards" aria-label="Pages on this subject"></ul>
      <div id="results-notes"></div>
      <div id="results-list"></div>
      <nav id="results-pages" class="pages" aria-label="Pages of results" hidden></nav>
    </div>
  </section>`
}

function newest(site: Site): Html {
  const { articles } = site.archive
  return html`<template id="newest" data-status="${count(articles.length)} in the archive">
    ${articleList(site, articles.slice(0, pageSize), { level: 3 })}
  </template>`
}
