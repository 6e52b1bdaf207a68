import type { Group, Site, Year } from '../src/archive/archive.ts'
import type { ListPage } from '../src/archive/lists.ts'
import { longMonth, monthName } from '../src/dates.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Section } from '../src/newsroom/newsroom.ts'
import { href } from '../src/urls.ts'
import type { Entry } from '../src/vocabulary/vocabulary.ts'
import { count } from './count.ts'
import { articleList } from './list-item.ts'
import { page } from './page.ts'

/** What a list page says above its articles. */
interface Heading {
  readonly title: string
  /** One line on what this is. */
  readonly description: string
  readonly above?: Html
}

/** Every article, newest first. */
export function newsPage(site: Site, list: ListPage<null>): Html {
  return listPage(site, list, {
    title: 'All news',
    description: `Every article of ${site.newsroom.name}, newest first.`,
  })
}

export function sectionPage(site: Site, list: ListPage<Group<Section>>): Html {
  return listPage(site, list, {
    title: list.subject.key.name,
    description: list.subject.key.description,
  })
}

export function yearPage(site: Site, list: ListPage<Year>): Html {
  const months = list.subject.months.map(
    ({ key, url, articles }) =>
      html`<li>
        <a href="${href(site.newsroom.base, url)}">${monthName(key)}</a> (${articles.length})
      </li>`,
  )
  return listPage(site, list, {
    title: list.subject.key,
    description: `Articles published in ${list.subject.key}.`,
    above: html`<ul class="months">
      ${months}
    </ul>`,
  })
}

export function monthPage(site: Site, list: ListPage<Group<string>>): Html {
  const month = longMonth(list.subject.key)
  return listPage(site, list, { title: month, description: `Articles published in ${month}.` })
}

export function entryPage(site: Site, list: ListPage<Group<Entry>>): Html {
  const { name, description, kind } = list.subject.key
  const plain = kind === 'topic' ? `Articles about ${name}.` : `Articles that mention ${name}.`
  return listPage(site, list, { title: name, description: description ?? plain })
}

function listPage<Subject>(
  site: Site,
  { url, number, urls, total, articles }: ListPage<Subject>,
  { title, description, above }: Heading,
): Html {
  const place = number === 1 ? title : `${title}, page ${number}`
  return page(site, {
    title: [place],
    path: url,
    description,
    main: html`<h1>${title}</h1>
      <p class="standfirst">${description}</p>
      <p class="meta">${count(total)}${urls.length > 1 && `, page ${number} of ${urls.length}`}</p>
      ${above}
      ${
        articles.length === 0
          ? html`<p>
              Nothing has been published here yet. Look into the other sections, or the archive.
            </p>`
          : articleList(site, articles)
      }
      ${pages(site, urls, number)}`,
  })
}

function pages({ newsroom }: Site, urls: ListPage<null>['urls'], number: number): Html | false {
  if (urls.length === 1) return false
  const newer = urls[number - 2]
  const older = urls[number]
  return html`<nav class="pages" aria-label="Pages of this list">
    <ul>
      ${newer !== undefined && html`<li><a rel="prev" href="${href(newsroom.base, newer)}">Newer</a></li>`}
      ${older !== undefined && html`<li><a rel="next" href="${href(newsroom.base, older)}">Older</a></li>`}
    </ul>
  </nav>`
}
