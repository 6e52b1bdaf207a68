import type { Article } from '../src/article/article.ts'
import type { Site } from '../src/archive/archive.ts'
import type { ListPage } from '../src/archive/lists.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'
import { count } from './count.ts'
import { day } from './day.ts'
import { headlineLink } from './headline.ts'
import { letterHeading, letterId, letterLinks, letterOf } from './letters.ts'
import { page } from './page.ts'
import { pagination } from './pagination.ts'

/** All headlines from A to Z, which needs no search and no JavaScript. */
export function aToZPage(site: Site, { url, number, urls, total, articles }: ListPage<null>): Html {
  const title = number === 1 ? 'All headlines' : `All headlines, page ${number}`
  const description =
    'Every article by its headline, from A to Z. Chinese headlines are sorted by pinyin.'
  return page(site, {
    title: [title],
    path: url,
    description,
    crumbs: [['Archive', '/archive/']],
    main: html`<h1>All headlines</h1>
      <p class="standfirst">${description}</p>
      ${total > 0 && lettersOf(site)}
      <p class="total">${count(total)}${urls.length > 1 && `, page ${number} of ${urls.length}`}</p>
      ${total === 0 && html`<p class="empty">Nothing has been published yet.</p>`}
      ${[...Map.groupBy(articles, ({ slug }) => letterOf(slug))].map(([letter, members]) =>
        letterList(site, letter, members),
      )}
      ${pagination(site.newsroom, urls, number)}`,
  })
}

function letterList({ newsroom }: Site, letter: string, articles: readonly Article[]): Html {
  return html`${letterHeading(letter)}
    <ul class="entries headlines">
      ${articles.map(
        (article) =>
          html`<li>
            ${headlineLink(newsroom, article)}
            <span class="count">${day(article.date)}</span>
          </li>`,
      )}
    </ul>`
}

const letters = new WeakMap<Site, Html>()

/** Links to each letter that has headlines, on the page on which they begin; the same on every page. */
export function lettersOf(site: Site): Html {
  const made = letters.get(site) ?? letterLinks(beginnings(site))
  letters.set(site, made)
  return made
}

function beginnings({ newsroom, lists }: Site): readonly (readonly [string, string])[] {
  const first = new Map<string, Path>()
  for (const { url, articles } of lists.index) {
    for (const { slug } of articles) {
      const letter = letterOf(slug)
      if (!first.has(letter)) first.set(letter, url)
    }
  }
  return [...first].map(([letter, url]) => [
    letter,
    `${href(newsroom.base, url)}#${letterId(letter)}`,
  ])
}
