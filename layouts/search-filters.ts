import type { Site } from '../src/archive/archive.ts'
import type { SearchFacet, SearchPageData, SearchValue } from '../src/archive/search-page.ts'
import { html, type Html } from '../src/html/html.ts'

/**
 * The filters, in a sheet that lies over the results of a phone. On a wide screen the script moves them beside the
 * results, behind which they are reached by keyboard on both.
 */
export function searchFilters({ archive }: Site, { facets }: SearchPageData): Html {
  const all = archive.articles.length
  return html`<dialog id="filters-sheet" class="sheet" aria-labelledby="filters-heading">
    <form id="filters" class="filters" method="dialog" aria-labelledby="filters-heading" hidden>
      <h2 id="filters-heading" tabindex="-1">Filters</h2>
      ${months()} ${facets.map((facet) => facetList(facet, all))}
      <p class="sheet-foot">
        <button id="filters-show" type="submit">Show results</button>
        <span id="filters-status" class="hidden" aria-live="polite"></span>
      </p>
    </form>
  </dialog>`
}

function months(): Html {
  const month = (name: string, label: string): Html =>
    html`<p>
      <label for="search-${name}">${label}</label>
      <input
        id="search-${name}"
        type="text"
        name="${name}"
        autocomplete="off"
        aria-describedby="months-hint search-${name}-mistake"
      />
    </p>`
  const mistake = (name: string): Html =>
    html`<p id="search-${name}-mistake" class="mistake" aria-live="polite"></p>`
  return html`<fieldset class="months">
    <legend>Published</legend>
    <p id="months-hint" class="hint">A year or a month: 2018, 9/2018, Sep 2018</p>
    ${month('from', 'From')} ${month('to', 'To')} ${mistake('from')} ${mistake('to')}
  </fieldset>`
}

/** @param all How many articles there are: a value that all of them have narrows nothing down. */
function facetList({ key, label, values }: SearchFacet, all: number): Html {
  const narrows = ({ count }: SearchValue): boolean => count < all
  const choices = values.map(
    (one) =>
      html`<li ${!narrows(one) && html` hidden`}>
        <label>
          <input type="checkbox" name="${key}" value="${one.value}" /> ${one.label}
          <span class="count">${one.count}</span>
        </label>
      </li>`,
  )
  return html`<fieldset class="facet" data-facet="${key}" ${!values.some(narrows) && html` hidden`}>
    <legend>${label}</legend>
    <ul>
      ${choices}
    </ul>
  </fieldset>`
}
