import type { Article } from '../src/article/article.ts'
import type { Group, Site } from '../src/archive/archive.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import type { Entry, EntryKind } from '../src/vocabulary/vocabulary.ts'
import { number } from './count.ts'
import { headlineLink } from './headline.ts'
import { letterHeading, letterId, letterLinks, letterOf } from './letters.ts'
import { page } from './page.ts'
import { firstQuotation } from './quotations.ts'

/** A longer list would be too heavy with a sentence for each entry, which its own page has anyway. */
const mostWithSentences = 300

const kinds: Readonly<Record<EntryKind, string | false>> = {
  topic: false,
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
}

/** All topics, from A to Z. */
export function topicsPage(site: Site): Html {
  return entriesPage(site, site.archive.topics, {
    title: 'Topics',
    path: '/topics/',
    description: 'What the articles are about, with a sentence of the newest one.',
    empty: 'No article has a topic yet. Topics come from content/vocabulary.yaml and the articles.',
  })
}

/** All people, organisations and places, from A to Z. */
export function namesPage(site: Site): Html {
  return entriesPage(site, site.archive.names, {
    title: 'Names',
    path: '/names/',
    description: 'People, organisations and places, with a sentence that mentions them.',
    empty: 'No article mentions a name yet. Names come from content/vocabulary.yaml.',
  })
}

interface EntriesPage {
  readonly title: string
  readonly path: '/topics/' | '/names/'
  readonly description: string
  readonly empty: string
}

function entriesPage(
  site: Site,
  groups: readonly Group<Entry>[],
  { title, path, description, empty }: EntriesPage,
): Html {
  return page(site, {
    title: [title],
    path,
    description,
    crumbs: [],
    main: html`<h1>${title}</h1>
      <p class="standfirst">${description}</p>
      ${groups.length === 0 ? html`<p class="empty">${empty}</p>` : aToZ(site, groups)}`,
  })
}

function aToZ(site: Site, groups: readonly Group<Entry>[]): Html {
  const byLetter = [...Map.groupBy(groups, ({ key }) => letterOf(key.slug))].toSorted(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )
  const withSentences = groups.length <= mostWithSentences
  return html`${letterLinks(byLetter.map(([letter]) => [letter, `#${letterId(letter)}`]))}
  ${byLetter.map(
    ([letter, members]) =>
      html`${letterHeading(letter)}
        <ul class="entries">
          ${members.map((group) => entryItem(site, group, withSentences))}
        </ul>`,
  )}`
}

function entryItem(site: Site, { key, url, articles }: Group<Entry>, withSentence: boolean): Html {
  return html`<li>
    <p class="name">
      <a href="${href(site.newsroom.base, url)}">${withHan(key.name)}</a>
      <span class="count">${number(articles.length)}</span>
    </p>
    ${facts(key)} ${withSentence && (firstQuotation(site, articles, key) || newest(site, articles))}
  </li>`
}

/** `Person · Chairman of China Post Group`. */
function facts({ kind, description }: Entry): Html | false {
  const known = [kinds[kind], description].filter((part) => typeof part === 'string')
  return known.length > 0 && html`<p class="facts">${known.join(' · ')}</p>`
}

/** In place of a sentence, where an editor gave the topic and no sentence has its words. */
function newest({ newsroom }: Site, [article]: readonly Article[]): Html | false {
  return article !== undefined && html`<p class="quote">${headlineLink(newsroom, article)}</p>`
}
