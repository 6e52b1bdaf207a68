import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'

/** The head of every page: skip link, word mark, sections, search. */
export function masthead({ newsroom }: Site, current: Path): Html {
  const link = (path: Path): string => href(newsroom.base, path)
  const places: readonly (readonly [string, Path])[] = [
    ...newsroom.sections.map(({ key, name }) => [name, `/sections/${key}/`] as const),
    ['Archive', '/archive/'],
    ['Topics', '/topics/'],
    ['Names', '/names/'],
  ]
  return html`<a class="skip" href="#main">Skip to the text</a>
    <header class="masthead">
      <p class="wordmark"><a href="${link('/')}">${newsroom.name}</a></p>
      <form class="find" action="${link('/search/')}" role="search">
        <label for="find">Search the archive</label>
        <input id="find" type="search" name="q" autocomplete="off" />
        <button type="submit">Search</button>
      </form>
      <nav class="sections" aria-label="Sections">
        <ul>
          ${places.map(
            ([name, path]) =>
              html`<li>
                <a href="${link(path)}" ${path === current && html` aria-current="page"`}
                  >${name}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
    </header>`
}
