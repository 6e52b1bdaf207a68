import type { Site } from '../src/archive/archive.ts'
import type { SearchFacet, SearchPageData } from '../src/archive/search-page.ts'
import { html, type Html } from '../src/html/html.ts'
import { href, type Path } from '../src/urls.ts'

/**
 * What a reader can ask for. Its fields are called as in the address, so that it works as a plain form too.
 * The data attributes say where `src/search/browser` finds its files.
 */
export function searchForm(
  { newsroom: { base }, assets }: Pick<Site, 'newsroom' | 'assets'>,
  { catalogue, facets }: SearchPageData,
): Html {
  const link = (path: Path): string => href(base, path)
  return html`<form
    id="search"
    class="search"
    role="search"
    aria-label="Articles"
    action="${link('/search/')}"
    data-script="${link(assets.searchScript)}"
    data-worker="${link(assets.searchWorker)}"
    data-pagefind="${link(assets.pagefind)}"
    data-wasm="${link(assets.pagefindWasm)}"
    data-catalogue="${link(catalogue)}"
    data-current="${link('/search/files.json')}"
    data-index="${link('/archive/index/')}"
  >
    <label for="search-q">Words to look for</label>
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
    <p id="search-hint" class="hint">“An exact phrase”, -without, 中文</p>
    <details id="search-filters" class="filters">
      <summary>Sort and filter</summary>
      ${sorting()} ${months()} ${facets.map(facet)}
    </details>
  </form>`
}

function sorting(): Html {
  return html`<p class="sorting">
    <label for="search-sort">Sort by</label>
    <select id="search-sort" name="sort">
      <option value="relevance">Relevance</option>
      <option value="newest" selected>Newest first</option>
      <option value="oldest">Oldest first</option>
    </select>
  </p>`
}

function months(): Html {
  const month = (name: string, label: string): Html =>
    html`<p>
      <label for="search-${name}">${label}</label>
      <input id="search-${name}" type="month" name="${name}" />
    </p>`
  return html`<fieldset class="months">
    <legend>Published</legend>
    ${month('from', 'From month')} ${month('to', 'To month')}
  </fieldset>`
}

function facet({ key, label, values }: SearchFacet): Html {
  const choices = values.map(
    ({ value, label: name, count }) =>
      html`<li>
        <label>
          <input type="checkbox" name="${key}" value="${value}" /> ${name}
          <span class="count">${count}</span>
        </label>
      </li>`,
  )
  return html`<fieldset class="facet" data-facet="${key}" ${values.length === 0 && html` hidden`}>
    <legend>${label}</legend>
    <ul>
      ${choices}
    </ul>
  </fieldset>`
}
