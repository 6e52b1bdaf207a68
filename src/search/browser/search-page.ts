import { isFiltered, usualSort, type Search } from './address.ts'
import type { Answer } from './answer.ts'
import type { Finder } from './finder.ts'
import { pageSize } from './search-through.ts'
import { chips } from './view/chips.ts'
import { element, find } from './view/element.ts'
import { FacetLists } from './view/facets.ts'
import { showFurther } from './view/further.ts'
import { notes } from './view/notes.ts'
import { pageLinks } from './view/pages.ts'
import { resultItem } from './view/results.ts'
import { quoted, totalOf } from './view/words.ts'

/** Milliseconds after which a reader is told that something is going on. */
const patience = 400

/** Shows searches on the page. */
export class SearchPage {
  readonly #finder: Finder
  readonly #form: HTMLFormElement
  readonly #region: HTMLElement
  readonly #title = document.title
  #lists: FacetLists | undefined
  /** Counts searches, so that a slow one does not overwrite its successor. */
  #latest = 0

  constructor(form: HTMLFormElement, finder: Finder) {
    this.#form = form
    this.#finder = finder
    this.#region = find(document, '#results', HTMLElement)
  }

  /** Runs a search and shows what it finds. */
  async show(search: Search): Promise<void> {
    this.#latest += 1
    const own = this.#latest
    this.#fill(search)
    this.#region.setAttribute('aria-busy', 'true')
    const slow = setTimeout(() => this.#say('Searching …'), patience)
    try {
      const show = (answer: Answer): void => {
        if (own === this.#latest) this.#render(answer)
      }
      show(await this.#finder.find(search, show))
    } catch (error) {
      if (own === this.#latest) this.#fail(error)
    } finally {
      clearTimeout(slow)
      if (own === this.#latest) this.#region.removeAttribute('aria-busy')
    }
  }

  /** Moves the focus to the results, when what had it has gone. */
  focus(): void {
    this.#part('heading').focus({ preventScroll: true })
  }

  #render(found: Answer): void {
    const { search, results, values, counts } = found
    const shown = results.length > 0 ? results : found.instead
    const items = shown.map((one) => resultItem(values, one))
    const pages = pageLinks(search, found.total.count)
    document.title = search.q === '' ? this.#title : `${search.q} – ${this.#title}`
    this.#lists ??= new FacetLists(this.#form, values)
    if (counts !== undefined) this.#lists.update(search, counts, found.yearsLeft)
    this.#part('heading').textContent = headingOf(search)
    this.#part('chips').replaceChildren(...chips(search, values))
    this.#part('notes').replaceChildren(...notes(found, this.#form.dataset['index'] ?? ''))
    this.#part('list').replaceChildren(
      ...(found.instead.length > 0 ? [instead(search)] : []),
      element('ol', { class: 'articles' }, ...items),
    )
    this.#part('pages').replaceChildren(...pages)
    this.#part('pages').hidden = pages.length === 0
    showFurther(this.#part('further'), found)
    this.#say(summaryOf(found))
  }

  /** Makes the form say what the address says. */
  #fill({ q, from, to, sort }: Search): void {
    for (const [name, text] of Object.entries({ q, from, to, sort })) {
      const field = this.#form.elements.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = text
    }
  }

  #fail(error: unknown): void {
    console.error(error)
    const index = element('a', { href: this.#form.dataset['index'] ?? '' }, 'the index from A to Z')
    const cure = 'Check the connection and search again, or look through '
    this.#say('Search could not be loaded.')
    this.#part('notes').replaceChildren(element('p', { class: 'note' }, cure, index, '.'))
  }

  #say(text: string): void {
    this.#part('status').textContent = text
  }

  #part(name: string): HTMLElement {
    return find(document, `#results-${name}`, HTMLElement)
  }
}

/** What stands above articles that were not asked for. */
function instead(search: Search): HTMLElement {
  const text = isFiltered(search) ? 'Newest articles within the filters' : 'Newest articles'
  return element('p', { class: 'instead' }, text)
}

function headingOf({ q, sort }: Search): string {
  if (q !== '') return 'Results'
  return sort === usualSort(q) ? 'Newest articles' : 'Oldest articles'
}

/** `3 articles for “express”`, `At least 70 articles for “express”, page 2 of 4`. */
function summaryOf({ search, total }: Answer): string {
  const pages = Math.ceil(total.count / pageSize)
  return [
    total.count === 0 ? 'No articles' : totalOf(total).replace(/^at/, 'At'),
    search.q === '' ? '' : ` for ${quoted([search.q])}`,
    pages > 1 ? `, page ${search.page} of ${pages}` : '',
  ].join('')
}
