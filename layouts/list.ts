import type { Group, Site, Year } from '../src/archive/archive.ts'
import type { ListPage } from '../src/archive/lists.ts'
import { longMonth } from '../src/dates.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Section } from '../src/newsroom/newsroom.ts'
import { href } from '../src/urls.ts'
import { articleList, type ListStyle } from './article-list.ts'
import type { Crumb } from './breadcrumbs.ts'
import { count } from './count.ts'
import type { Feed } from './head.ts'
import { monthGrid } from './months.ts'
import { page } from './page.ts'
import { pagination } from './pagination.ts'

/** What a list page says above its articles. */
export interface Heading {
  readonly title: string
  /** One line on what this is. */
  readonly description: string
  /** What search engines show, if it says more. */
  readonly metaDescription?: string
  readonly crumbs: readonly Crumb[]
  readonly above?: Html | false
  readonly style?: ListStyle
  readonly feed?: Feed
  /** What stands in place of the articles where there are none. */
  readonly empty?: (site: Site) => Html
}

const archiveCrumb: Crumb = ['Archive', '/archive/']

/** Every page names it to machines. */
const newsFeed = '/feed.xml'

/** Every article, newest first. */
export function newsPage(site: Site, list: ListPage<null>): Html {
  return listPage(site, list, {
    title: 'All news',
    description: `Every article of ${site.newsroom.name}, newest first.`,
    crumbs: [archiveCrumb],
    feed: { title: site.newsroom.name, path: newsFeed },
  })
}

export function sectionPage(site: Site, list: ListPage<Group<Section>>): Html {
  const { name, description } = list.subject.key
  return listPage(site, list, {
    title: name,
    description,
    crumbs: [],
    style: { sections: false },
    feed: { title: name, path: `${list.subject.url}feed.xml` },
  })
}

export function yearPage(site: Site, list: ListPage<Year>): Html {
  const { key: year } = list.subject
  return listPage(site, list, {
    title: year,
    description: `Articles published in ${year}, newest first.`,
    crumbs: [archiveCrumb],
    above: monthGrid(site, list.subject),
    empty: nothingLeft,
  })
}

export function monthPage(site: Site, list: ListPage<Group<string>>): Html {
  const { key } = list.subject
  const month = longMonth(key)
  const year = key.slice(0, 4)
  return listPage(site, list, {
    title: month,
    description: `Articles published in ${month}, newest first.`,
    crumbs: [archiveCrumb, [year, `/news/${year}/`]],
    empty: nothingLeft,
  })
}

/** A page of a list: what it is of, how many, the articles, and the way to the other pages. */
export function listPage<Subject>(
  site: Site,
  { url, number, urls, total, articles }: ListPage<Subject>,
  {
    title,
    description,
    metaDescription = description,
    crumbs,
    above = false,
    style = {},
    feed,
    empty = nothingYet,
  }: Heading,
): Html {
  const place = number === 1 ? title : `${title}, page ${number}`
  const pages = urls.length > 1 && `, page ${number} of ${urls.length}`
  return page(site, {
    title: [place],
    path: url,
    description:
      number === 1 ? metaDescription : `${metaDescription} Page ${number} of ${urls.length}.`,
    crumbs,
    ...(feed !== undefined && feed.path !== newsFeed && { feed }),
    main: html`<h1>${title}</h1>
      <p class="standfirst">${description}</p>
      ${above}
      <p class="total">
        ${count(total)}${pages}
        ${feed !== undefined && html` · <a href="${href(site.newsroom.base, feed.path)}">Atom feed</a>`}
      </p>
      ${articles.length === 0 ? empty(site) : articleList(site, articles, style)}
      ${pagination(site.newsroom, urls, number)}`,
  })
}

/** Such a list is made of articles, and stays when they have gone. */
export function nothingLeft({ newsroom }: Site): Html {
  return html`<p class="empty">
    No article is listed here any more. What was
    <a href="${href(newsroom.base, '/withdrawn/')}">withdrawn or removed</a>, and why, is written
    down.
  </p>`
}

function nothingYet({ newsroom, archive }: Site): Html {
  if (archive.articles.length === 0)
    return html`<p class="empty">Nothing has been published yet.</p>`
  return html`<p class="empty">
    No articles in this section yet. Read
    <a href="${href(newsroom.base, '/news/')}">all news</a>, or look into
    <a href="${href(newsroom.base, '/topics/')}">the topics</a>.
  </p>`
}
