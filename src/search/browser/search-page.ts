import { isFiltered, usualSort, type Search } from './address.ts'
import type { Outcome } from './engine.ts'
import type { Library } from './library.ts'
import { suggest } from './suggest.ts'
import { chips } from './view/chips.ts'
import { element, find } from './view/element.ts'
import { FacetLists } from './view/facets.ts'
import { advice, notes, suggestionNote } from './view/notes.ts'
import { pageLinks, pageSize } from './view/pages.ts'
import { resultItem } from './view/results.ts'
import { countOf, quoted } from './view/words.ts'

/** Milliseconds after which a reader is told that something is going on. */
const patience = 400

/** Shows searches on the page. */
export class SearchPage {
  readonly #open: () => Promise<Library>
  readonly #form: HTMLFormElement
  readonly #region: HTMLElement
  #lists: FacetLists | undefined
  /** Counts searches, so that a slow one does not overwrite its successor. */
  #latest = 0

  constructor(form: HTMLFormElement, open: () => Promise<Library>) {
    this.#form = form
    this.#open = open
    this.#region = find(document, '#results', HTMLElement)
  }

  /** Loads what a search will need. */
  async warmUp(): Promise<void> {
    const library = await this.#open()
    this.#lists ??= new FacetLists(this.#form, library.articles)
  }

  /** Fetches the part of the index that holds what is being typed. */
  async preload(text: string): Promise<void> {
    await (await this.#open()).index.preload(text)
  }

  /** Runs a search and shows what it finds. */
  async show(search: Search): Promise<void> {
    this.#latest += 1
    const own = this.#latest
    this.#fill(search)
    this.#region.setAttribute('aria-busy', 'true')
    const slow = setTimeout(() => this.#say('Searching …'), patience)
    try {
      await this.warmUp()
      const library = await this.#open()
      const outcome = await library.engine.run(search)
      const [items, remarks] = await Promise.all([
        this.#items(library, search, outcome),
        this.#remarks(library, search, outcome),
      ])
      if (own !== this.#latest) return
      this.#lists?.update(search, library.articles, outcome.counts)
      this.#part('chips').replaceChildren(...chips(search, library.articles))
      this.#part('notes').replaceChildren(...remarks)
      this.#part('list').replaceChildren(
        ...(items.length > 0 && outcome.places.length === 0 ? [instead(search)] : []),
        element('ol', { class: 'articles' }, ...items),
      )
      const pages = pageLinks(search, outcome.places.length)
      this.#part('pages').replaceChildren(...pages)
      this.#part('pages').hidden = pages.length === 0
      this.#part('heading').textContent = headingOf(search)
      this.#say(summaryOf(search, outcome))
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

  async #items(
    { articles, index, engine }: Library,
    search: Search,
    outcome: Outcome,
  ): Promise<readonly HTMLElement[]> {
    const { places } = outcome
    const shown =
      places.length > 0
        ? places.slice((search.page - 1) * pageSize, search.page * pageSize)
        : (await engine.run({ ...search, q: '', sort: 'newest' })).places.slice(0, 5)
    return Promise.all(
      shown.map(async (place) => {
        return resultItem(articles, place, await index.read(place), outcome.soughtIn(place))
      }),
    )
  }

  async #remarks(
    { engine, words }: Library,
    search: Search,
    outcome: Outcome,
  ): Promise<readonly HTMLElement[]> {
    const suggestion = await suggest(engine, words, search, outcome)
    const remarks = notes(search, outcome)
    const all = suggestion === undefined ? remarks : [...remarks, suggestionNote(suggestion)]
    if (outcome.places.length > 0) return all
    const filters = { section: [], year: [], topic: [], name: [], lang: [] }
    const wider = isFiltered(search)
      ? await engine.run({ ...search, filters, from: '', to: '' })
      : outcome
    const index = this.#form.dataset['index'] ?? ''
    return [...all, advice(search, outcome, { unfiltered: wider.places.length, index })]
  }

  /** Makes the form say what the address says. */
  #fill({ q, from, to, sort }: Search): void {
    const value = (name: string, text: string): void => {
      const field = this.#form.elements.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = text
    }
    value('q', q)
    value('from', from)
    value('to', to)
    value('sort', sort)
  }

  #fail(error: unknown): void {
    console.error(error)
    const index = element('a', { href: this.#form.dataset['index'] ?? '' }, 'the index from A to Z')
    this.#say('Search could not be loaded.')
    this.#part('notes').replaceChildren(
      element(
        'p',
        { class: 'note' },
        'Check the connection and search again, or look through ',
        index,
        '.',
      ),
    )
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

/** `3 articles for “express”, page 2 of 4`. */
function summaryOf({ q, page }: Search, { places }: Outcome): string {
  const found = places.length === 0 ? 'No articles' : countOf(places.length)
  const pages = Math.ceil(places.length / pageSize)
  return `${found}${q === '' ? '' : ` for ${quoted([q])}`}${pages > 1 ? `, page ${page} of ${pages}` : ''}`
}
