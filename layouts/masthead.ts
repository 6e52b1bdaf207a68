import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href, type Path } from '../src/urls.ts'
import { mark } from './mark.ts'

type Place = readonly [name: string, path: Path]

/** The heads of a newsroom's pages, by the place that is marked in them. */
const rendered = new WeakMap<Newsroom, Map<Path | null, Html>>()

/**
 * The head of every page: skip link, word mark, search, sections. Only the mark at the place where the
 * reader is differs between pages, and the search box, so each is made once.
 */
export function masthead({ newsroom }: Site, current: Path): Html {
  const known = rendered.get(newsroom) ?? new Map<Path | null, Html>()
  rendered.set(newsroom, known)
  const isMarked = current === searchPage || placesOf(newsroom).some(([, path]) => path === current)
  const marked = isMarked ? current : null
  const made = known.get(marked) ?? makeMasthead(newsroom, marked)
  known.set(marked, made)
  return made
}

function placesOf({ sections }: Newsroom): readonly Place[] {
  return [...sections.map(({ key, name }): Place => [name, `/sections/${key}/`]), ...ways]
}

/** It has a search box of its own. */
const searchPage: Path = '/search/'

const ways: readonly Place[] = [
  ['Archive', '/archive/'],
  ['Topics', '/topics/'],
  ['Names', '/names/'],
]

function makeMasthead(newsroom: Newsroom, current: Path | null): Html {
  const { base, name } = newsroom
  return html`<a class="skip" href="#main">Skip to main content</a>
    <header class="masthead">
      <div class="wide">
        <p class="wordmark"><a href="${href(base, '/')}">${mark}${name}</a></p>
        ${current !== searchPage && searchBox(newsroom)}
        <nav class="places" aria-label="Sections">
          <ul>
            ${placesOf(newsroom).map((place) => item(newsroom, place, current))}
          </ul>
        </nav>
      </div>
    </header>`
}

function searchBox({ base }: Newsroom): Html {
  return html`<form class="find" action="${href(base, searchPage)}" role="search">
    <label class="hidden" for="find">Search the archive</label>
    <input id="find" type="search" name="q" placeholder="Search the archive" autocomplete="off" />
    <button type="submit">Search</button>
  </form>`
}

function item({ base }: Newsroom, [name, path]: Place, current: Path | null): Html {
  const isFirstWay = path === ways[0]?.[1]
  return html`<li${isFirstWay && html` class="ways"`}>
    <a href="${href(base, path)}"${path === current && html` aria-current="page"`}>${name}</a>
  </li>`
}
