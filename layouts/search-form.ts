import type { Site } from '../src/archive/archive.ts'
import type { SearchPageData } from '../src/archive/search-page.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'

/**
 * What a reader looks for. Its fields are called as in the address, so that it works as a plain form until the script
 * is there. `data-files` says where `src/search/browser` finds its files, as `/search/files.json` does.
 */
export function searchForm({ newsroom }: Site, { files }: SearchPageData): Html {
  const link = (path: Path): string => href(newsroom.base, path)
  return html`<form
    id="search"
    class="search"
    role="search"
    aria-label="Articles"
    action="${link('/search/')}"
    data-files="${files}"
    data-base="${newsroom.base.path}"
    data-index="${link('/archive/index/')}"
  >
    <label for="search-q">Search for</label>
    <div class="search-words">
      <input
        id="search-q"
        type="search"
        name="q"
        autocomplete="off"
        aria-describedby="search-hint"
      />
      <button type="submit">Search</button>
    </div>
    <p id="search-hint" class="hint">
      Use quotes for a phrase, a minus to leave out a word; Chinese works too.
    </p>
    <div class="search-tools with-script" hidden>
      <button id="filters-open" type="button" aria-haspopup="dialog">Filters</button>
      <label for="search-sort">Sort by</label>
      <select id="search-sort" name="sort">
        <option value="relevance">Relevance</option>
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
      </select>
      <a class="skip" href="#filters">Skip to filters</a>
    </div>
  </form>`
}
