import type { Answer } from '../answer.ts'
import { byFacet, facets, type Facet, type Search } from '../address.ts'
import type { Values } from '../articles.ts'
import { element, find } from './element.ts'

/** A value that can be chosen. */
interface Choice {
  readonly item: HTMLElement
  readonly box: HTMLInputElement
  readonly number: HTMLElement
  /** What the page said of it before anything was searched. */
  readonly first: { readonly count: string; readonly isHidden: HTMLElement['hidden'] }
}

/**
 * The lists of filters. They stand in the page with their most frequent values; the others are added once
 * they are known. Nothing is ever moved or replaced, so that the focus stays where it is.
 */
export class FacetLists {
  readonly #form: HTMLFormElement
  #choices: Readonly<Record<Facet, readonly Choice[]>>

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#choices = byFacet((facet) =>
      Array.from(this.#list(facet).querySelectorAll('input'), choiceOf),
    )
  }

  /** Shows what is chosen, and no counts until they are known. */
  choose({ filters }: Search): void {
    this.#each((facet, { item, box, number }) => {
      box.checked = filters[facet].includes(box.value)
      number.textContent = ''
      if (box.checked) for (const list of foldedOver(item)) list.open = true
    })
  }

  /** Takes the lists away until they are known, unless a reader is about to choose more. */
  hide(): void {
    this.#form.hidden = !this.#form.matches(':hover, :focus-within, dialog[open] *')
  }

  /** Shows what stood in the page at first, which is of all articles. */
  showAll(): void {
    this.#each((_, { item, number, first }) => {
      number.textContent = first.count
      item.hidden = first.isHidden
    })
    this.#months().hidden = false
    this.#tally()
  }

  /**
   * Shows how many articles each value would show. What would show none or all of them is not shown; where nobody
   * counted, what narrows the archive down is, and no number.
   */
  count({ search, counts, total, values, yearsLeft }: Answer): void {
    this.#complete(values)
    this.choose(search)
    this.#each((facet, { item, box, number, first }) => {
      const count = counts?.[facet].get(box.value) ?? 0
      const isUncounted = facet === 'year' && total.isLeast && yearsLeft.has(box.value)
      const isKnown = counts !== undefined && !isUncounted
      const isEverywhere =
        search.filters[facet].length === 0 && !total.isLeast && count === total.count
      number.textContent = isKnown ? String(count) : ''
      item.hidden =
        !box.checked && (isKnown ? count === 0 || isEverywhere : first.isHidden === true)
    })
    const isOne = total.count < 2 && !total.isLeast
    this.#months().hidden = isOne && search.from === '' && search.to === ''
    this.#tally()
  }

  #each(action: (facet: Facet, choice: Choice) => void): void {
    for (const facet of facets) for (const choice of this.#choices[facet]) action(facet, choice)
  }

  /** Adds the values that are not there yet. */
  #complete(values: Values): void {
    this.#choices = byFacet((facet) => {
      const present = this.#choices[facet]
      const known = new Set(present.map(({ box }) => box.value))
      const made = values[facet]
        .filter(([value, , articles]) => !known.has(value) && articles > 0)
        .map(([value, label]) => newChoice(facet, value, label))
      if (made.length > 0) foldedIn(this.#list(facet)).append(...made.map(({ item }) => item))
      return [...present, ...made]
    })
  }

  /** Says how many values a folded list has to offer; a list of none is not shown, and no empty group. */
  #tally(): void {
    for (const list of this.#form.querySelectorAll<HTMLDetailsElement>('.more')) {
      const offered = list.querySelectorAll('li:not([hidden])').length
      find(list, 'summary', HTMLElement).textContent = `${offered} more`
      list.hidden = offered === 0
    }
    for (const facet of facets) {
      const list = this.#list(facet)
      list.hidden = list.querySelector('li:not([hidden])') === null
    }
    this.#form.hidden = this.#form.querySelector('fieldset:not([hidden])') === null
  }

  #months(): HTMLElement {
    return find(this.#form, '.months', HTMLElement)
  }

  #list(facet: Facet): HTMLElement {
    return find(this.#form, `[data-facet="${facet}"]`, HTMLElement)
  }
}

function choiceOf(box: HTMLInputElement): Choice {
  const item = box.closest('li') ?? box
  const number = find(item, '.count', HTMLElement)
  return { item, box, number, first: { count: number.textContent, isHidden: item.hidden } }
}

function newChoice(facet: Facet, value: string, label: string): Choice {
  const box = element('input', { type: 'checkbox', name: facet, value })
  const number = element('span', { class: 'count' })
  const item = element('li', {}, element('label', {}, box, ` ${label} `, number))
  return { item, box, number, first: { count: '', isHidden: false } }
}

/** The folded part of a list. It is not shown until it is known how many values it has to offer. */
function foldedIn(list: HTMLElement): Element {
  const present = list.querySelector('.more ul')
  if (present !== null) return present
  const made = element('ul', {})
  const folded = element('details', { class: 'more', hidden: '' }, element('summary', {}), made)
  list.append(folded)
  return made
}

/** The folded lists that an item is in. */
function foldedOver(item: HTMLElement): readonly HTMLDetailsElement[] {
  const list = item.parentElement?.closest('details') ?? null
  return list === null ? [] : [list, ...foldedOver(list)]
}
