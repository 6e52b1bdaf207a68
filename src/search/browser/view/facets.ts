import { byFacet, facets, type Facet, type Search } from '../address.ts'
import type { Counts, Values } from '../articles.ts'
import { element, find } from './element.ts'

/** A value that can be chosen. */
interface Choice {
  readonly item: HTMLElement
  readonly box: HTMLInputElement
  readonly number: HTMLElement
}

/**
 * The lists of filters. They stand in the page with their most frequent values; the others are added once
 * the catalogue is there. Nothing is ever moved or replaced, so that the focus stays where it is.
 */
export class FacetLists {
  readonly #form: HTMLFormElement
  readonly #choices: Readonly<Record<Facet, readonly Choice[]>>

  constructor(form: HTMLFormElement, values: Values) {
    this.#form = form
    this.#choices = byFacet((facet) => {
      const list = find(form, `[data-facet="${facet}"]`, HTMLElement)
      return complete(list, facet, values[facet])
    })
  }

  /**
   * Shows what is chosen, and how many articles each value would show.
   *
   * @param yearsLeft Years that were not searched: they can be chosen, and nobody knows what they hold.
   */
  update({ filters }: Search, counts: Counts, yearsLeft: ReadonlySet<string>): void {
    for (const facet of facets) {
      for (const { item, box, number } of this.#choices[facet]) {
        const count = counts[facet].get(box.value) ?? 0
        const isUnknown = facet === 'year' && yearsLeft.has(box.value)
        box.checked = filters[facet].includes(box.value)
        number.textContent = isUnknown ? '' : String(count)
        item.hidden = count === 0 && !box.checked && !isUnknown
        if (box.checked) for (const list of foldedOver(item)) list.open = true
      }
    }
    for (const list of this.#form.querySelectorAll<HTMLDetailsElement>('.more')) tally(list)
  }
}

/** The choices of a facet in the order of the catalogue; those that are not there yet are made. */
function complete(list: HTMLElement, facet: Facet, values: Values[Facet]): readonly Choice[] {
  const present = new Map(
    Array.from(list.querySelectorAll('input'), (box) => [box.value, choiceOf(box)] as const),
  )
  const missing = values.filter(([value]) => !present.has(value))
  const made = missing.map(([value, label]) => [value, newChoice(facet, value, label)] as const)
  if (made.length > 0) list.append(more(made.map(([, { item }]) => item)))
  const all = new Map([...present, ...made])
  return values.flatMap(([value]) => all.get(value) ?? [])
}

function choiceOf(box: HTMLInputElement): Choice {
  const item = box.closest('li') ?? box
  return { item, box, number: find(item, '.count', HTMLElement) }
}

function newChoice(facet: Facet, value: string, label: string): Choice {
  const box = element('input', { type: 'checkbox', name: facet, value })
  const number = element('span', { class: 'count' })
  return { item: element('li', {}, element('label', {}, box, ` ${label} `, number)), box, number }
}

/** Not shown until it is known how many values it has to offer. */
function more(items: readonly HTMLElement[]): HTMLElement {
  const list = element('ul', {}, ...items)
  return element('details', { class: 'more', hidden: '' }, element('summary', {}), list)
}

/** Says how many values a folded list has to offer; a list of none is not shown. */
function tally(list: HTMLDetailsElement): void {
  const offered = list.querySelectorAll('li:not([hidden])').length
  find(list, 'summary', HTMLElement).textContent = `${offered} more`
  list.hidden = offered === 0
}

/** The folded lists that an item is in. */
function foldedOver(item: HTMLElement): readonly HTMLDetailsElement[] {
  const list = item.parentElement?.closest('details') ?? null
  return list === null ? [] : [list, ...foldedOver(list)]
}
