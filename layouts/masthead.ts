import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href, type Path } from '../src/urls.ts'
import { mark } from './mark.ts'

type Place = readonly [name: string, path: Path]

/** The heads of a site's pages, by the place that is marked in them. */
const rendered = new WeakMap<Site, Map<Path | null, Html>>()

/**
 * The head of every page: skip link, word mark, search, sections. Only the mark at the place where the
 * reader is differs between pages, and the search box, so each is made once.
 */
export function masthead(site: Site, current: Path): Html {
  const known = rendered.get(site) ?? new Map<Path | null, Html>()
  rendered.set(site, known)
  const places = [...sectionsOf(site), ...ways]
  const isMarked = current === searchPage || places.some(([, path]) => path === current)
  const marked = isMarked ? current : null
  const made = known.get(marked) ?? makeMasthead(site, marked)
  known.set(marked, made)
  return made
}

/** The sections in the menu. One without articles has a page, and stands in no menu. */
export function sectionsOf({ archive }: Site): readonly Place[] {
  return archive.sections
    .filter(({ articles }) => articles.length > 0)
    .map(({ key, url }) => [key.name, url])
}

/** It has a search box of its own. */
const searchPage: Path = '/search/'

/** What leads through the whole archive. */
const ways: readonly Place[] = [
  ['Archive', '/archive/'],
  ['Topics', '/topics/'],
  ['Names', '/names/'],
]

/** On a narrow screen the ways are a menu, and a link leads to search. A wide one shows the ways and a search box. */
function makeMasthead(site: Site, current: Path | null): Html {
  const { newsroom } = site
  const sections = sectionsOf(site)
  const { base, name } = newsroom
  return html`<a class="skip" href="#main">Skip to main content</a>
    <header class="masthead">
      <div class="wide">
        <p class="wordmark"><a href="${href(base, '/')}">${mark}${name}</a></p>
        <nav class="places" aria-label="Archive">
          <details>
            <summary>Menu</summary>
            ${placeList(newsroom, ways, current)}
          </details>
        </nav>
        ${current !== searchPage && searchBox(newsroom)}
        ${
          sections.length > 0 &&
          html`<nav class="places sections-line" aria-label="Sections">
            ${placeList(newsroom, sections, current)}
          </nav>`
        }
      </div>
    </header>`
}

function searchBox({ base }: Newsroom): Html {
  const action = href(base, searchPage)
  return html`<a class="to-search" href="${action}">Search</a>
    <form class="find" action="${action}" role="search">
      <label class="hidden" for="find">Search the archive</label>
      <input id="find" type="search" name="q" placeholder="Search the archive" autocomplete="off" />
      <button type="submit">Search</button>
    </form>`
}

function placeList({ base }: Newsroom, places: readonly Place[], current: Path | null): Html {
  return html`<ul>
    ${places.map(
      ([name, path]) =>
        html`<li>
          <a href="${href(base, path)}" ${path === current && html` aria-current="page"`}
            >${name}</a
          >
        </li>`,
    )}
  </ul>`
}
