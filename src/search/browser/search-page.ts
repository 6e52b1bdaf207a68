import { countFilters, writeAddress, type Search } from './address.ts'
import type { Answer } from './answer.ts'
import type { Finder } from './finder.ts'
import { cardItems } from './view/cards.ts'
import { chips } from './view/chips.ts'
import { find } from './view/element.ts'
import { FacetLists } from './view/facets.ts'
import { offerAgain, takeOfferBack } from './view/failure.ts'
import { clearFurther, showFurther } from './view/further.ts'
import { monthMistakes } from './view/month-mistakes.ts'
import { fillMonths } from './view/months.ts'
import { notes } from './view/notes.ts'
import { pageLinks } from './view/pages.ts'
import { showResults } from './view/results.ts'
import { FilterSheet } from './view/sheet.ts'
import { Status } from './view/status.ts'
import { headingOf, promiseOf, summaryOf } from './view/summary.ts'
import { troubleOf } from './view/trouble.ts'
import { quotedQuery } from './view/words.ts'

/**
 * Milliseconds after which a reader is told that a search is still going on. Browsers take what moves within 500 for
 * an answer to what the reader did.
 */
const patience = 400

/** Said below headlines, until what texts hold is known too. */
const searchingTexts = 'Searching the texts …'

/** Shows searches on the page. */
export class SearchPage {
  readonly #finder: Finder
  readonly #form = find(document, '#search', HTMLFormElement)
  readonly #filters = find(document, '#filters', HTMLFormElement)
  readonly #results = find(document, '#results', HTMLElement)
  readonly #status = new Status(this.#part('status'), this.#part('summary'))
  readonly #lists = new FacetLists(this.#filters)
  readonly #sheet = new FilterSheet()
  readonly #title = document.title
  /** Counts searches, so that a slow one does not overwrite its successor. */
  #latest = 0

  constructor(finder: Finder) {
    this.#finder = finder
  }

  /** Runs a search and shows what it finds; of what was found before, nothing stays. */
  async show(search: Search): Promise<void> {
    this.#latest += 1
    const own = this.#latest
    this.#begin(search)
    const mistakes = Object.values(monthMistakes(search)).filter((text) => text !== undefined)
    if (mistakes.length > 0) this.#stop(search, mistakes.join(' '))
    else if (writeAddress(search) === '') this.#showNewest(search)
    else await this.#find(search, () => own === this.#latest)
  }

  async #find(search: Search, isLatest: () => boolean): Promise<void> {
    let waiting = 'Still searching …'
    const slow = setTimeout(() => {
      if (!isLatest()) return
      this.#status.announce(waiting)
      this.#lists.hide()
    }, patience)
    try {
      const found = await this.#finder.find(search, (first) => {
        waiting = searchingTexts
        if (isLatest()) this.#render(first)
      })
      if (isLatest()) this.#render(found)
    } catch (error) {
      if (isLatest()) this.#fail(search, error)
    } finally {
      clearTimeout(slow)
    }
  }

  /** Moves the focus to the results, when what had it has gone. */
  focus(): void {
    this.#part('heading').focus({ preventScroll: true })
  }

  /** Makes the form say what the address says, and takes away what was found before. */
  #begin(search: Search): void {
    const { q, sort } = search
    find(this.#form, '[name=q]', HTMLInputElement).value = q
    find(this.#form, '[name=sort]', HTMLSelectElement).value = sort
    fillMonths(this.#filters, search)
    this.#lists.choose(search)
    document.title = q === '' ? this.#title : `${q} – ${this.#title}`
    this.#part('heading').textContent = headingOf(search)
    this.#status.leaveRoom(this.#longestSummary(search))
    this.#status.show('Searching …')
    this.#sheet.label(countFilters(search), 'Searching …')
    this.#results.setAttribute('aria-busy', 'true')
    takeOfferBack()
    this.#clear()
  }

  #clear(): void {
    clearFurther(this.#part('further'))
    for (const name of ['chips', 'cards', 'notes', 'list']) this.#part(name).replaceChildren()
    this.#part('pages').hidden = true
  }

  #render(found: Answer): void {
    const { search, values, query } = found
    if (query.isUnsearchable) {
      const nothing = `There is nothing to look for in ${quotedQuery(search.q)}.`
      this.#stop(search, `${nothing} Type a word, a name or a number.`)
      return
    }
    const { base = '/', index = '' } = this.#form.dataset
    this.#part('chips').replaceChildren(...chips(search, values))
    this.#part('cards').replaceChildren(...cardItems(found.cards, base))
    this.#part('notes').replaceChildren(...notes(found, index))
    showResults(this.#part('list'), found)
    if (found.isFinal) this.#finish(found)
    else this.#status.show(searchingTexts)
  }

  /** Shows what is known of all that was found. */
  #finish(found: Answer): void {
    const { search, total } = found
    const pages = pageLinks(search, total.count)
    this.#part('pages').replaceChildren(...pages)
    this.#part('pages').hidden = pages.length === 0
    showFurther(this.#part('further'), found)
    this.#lists.count(found)
    this.#end(search, summaryOf(found), promiseOf(found))
  }

  /** All articles, of which the page shows the newest without asking for anything. */
  #showNewest(search: Search): void {
    const newest = find(document, '#newest', HTMLTemplateElement)
    this.#part('list').replaceChildren(newest.content.cloneNode(true))
    this.#lists.showAll()
    this.#end(search, newest.dataset['status'] ?? '')
  }

  /** Says why there is nothing to show. No count is known then. */
  #stop(search: Search, reason: string): void {
    this.#clear()
    this.#lists.showAll()
    this.#lists.choose(search)
    this.#end(search, reason)
  }

  #fail(search: Search, error: unknown): void {
    console.error(error)
    this.#stop(search, troubleOf(error))
    offerAgain()
  }

  /** @param promise What the button of the filters says. */
  #end(search: Search, summary: string, promise = 'Show results'): void {
    this.#results.removeAttribute('aria-busy')
    this.#sheet.label(countFilters(search), promise)
    this.#status.announce(summary)
  }

  /** What would be said if all articles were found. */
  #longestSummary(search: Search): string {
    const { articles, searched } = this.#results.dataset
    const total = { count: Number(articles), isLeast: searched === 'in-parts' }
    return summaryOf({ search, total })
  }

  #part(name: string): HTMLElement {
    return find(document, `#results-${name}`, HTMLElement)
  }
}
