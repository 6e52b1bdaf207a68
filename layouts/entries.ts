import type { Group, Site } from '../src/archive/archive.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import type { Entry, EntryKind } from '../src/vocabulary/vocabulary.ts'
import { bareCount, number } from './count.ts'
import { letterHeading, letterId, letterLinks, letterOf } from './letters.ts'
import { page } from './page.ts'

/** Kinds of names, as their lists are called. */
export const kindsOfNames: readonly (readonly [EntryKind, string])[] = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
]

/** A list of more entries is cut into letters. */
const mostWithoutLetters = 60

/** All topics, from A to Z. */
export function topicsPage(site: Site): Html {
  const { topics } = site.archive
  const isLong = topics.length > mostWithoutLetters
  return page(site, {
    title: ['Topics'],
    path: '/topics/',
    description: 'What the articles are about, from A to Z.',
    crumbs: [],
    main: html`<h1>Topics</h1>
      <p class="standfirst">What the articles are about.</p>
      ${topics.length === 0 && html`<p class="empty">No article has a topic yet.</p>`}
      ${isLong ? byLetter(site, topics) : entryList(site, topics)}`,
  })
}

/** All people, organisations and places, each kind from A to Z. */
export function namesPage(site: Site): Html {
  const { names } = site.archive
  const kinds = kindsOfNames
    .map(([kind, title]) => ({ title, members: names.filter(({ key }) => key.kind === kind) }))
    .filter(({ members }) => members.length > 0)
  return page(site, {
    title: ['Names'],
    path: '/names/',
    description: 'The people, organisations and places that articles mention, each from A to Z.',
    crumbs: [],
    main: html`<h1>Names</h1>
      <p class="standfirst">The people, organisations and places that articles mention.</p>
      ${names.length === 0 && html`<p class="empty">No article mentions a name yet.</p>`}
      ${
        kinds.length > 1 &&
        html`<nav aria-label="Kinds of names">
          <ul class="letters">
            ${kinds.map(
              ({ title, members }) =>
                html`<li>
                  <a href="#${title.toLowerCase()}"
                    >${title} <span class="count">${number(members.length)}</span></a
                  >
                </li>`,
            )}
          </ul>
        </nav>`
      }
      ${kinds.map(
        ({ title, members }) =>
          html`<h2 class="letter" id="${title.toLowerCase()}">${title}</h2>
            ${entryList(site, members)}`,
      )}`,
  })
}

function byLetter(site: Site, groups: readonly Group<Entry>[]): Html {
  const letters = [...Map.groupBy(groups, ({ key }) => letterOf(key.slug))].toSorted(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )
  return html`${letterLinks(letters.map(([letter]) => [letter, `#${letterId(letter)}`]))}
  ${letters.map(([letter, members]) => html`${letterHeading(letter)} ${entryList(site, members)}`)}`
}

/** Entries in columns, each with what it is. */
function entryList({ newsroom }: Site, groups: readonly Group<Entry>[]): Html {
  return html`<ul class="entries">
    ${groups.map(
      ({ key, url, articles }) =>
        html`<li>
          <a href="${href(newsroom.base, url)}">${withHan(key.name)}</a>
          <span class="count">${bareCount(articles.length)}</span>
          ${key.description !== null && html`<p class="facts">${withHan(key.description)}</p>`}
        </li>`,
    )}
  </ul>`
}
