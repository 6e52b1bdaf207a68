import { find } from './element.ts'

/**
 * The filters: beside the results where there is room, in a sheet over them where there is none. A button opens the
 * sheet, another at its foot closes it, and so does Escape.
 */
export class FilterSheet {
  readonly #filters = find(document, '#filters', HTMLFormElement)
  readonly #opener = find(document, '#filters-open', HTMLButtonElement)

  constructor() {
    const sheet = find(document, '#filters-sheet', HTMLDialogElement)
    const beside = find(document, '#filters-beside', HTMLElement)
    const wide = matchMedia('(width >= 60rem)')
    const place = (): void => {
      sheet.close()
      const where = wide.matches ? beside : sheet
      where.append(this.#filters)
    }
    wide.addEventListener('change', place)
    place()
    this.#opener.addEventListener('click', () => {
      sheet.showModal()
      // A field that had the focus would call for the keyboard of a phone.
      find(this.#filters, 'h2', HTMLElement).focus()
    })
    sheet.addEventListener('click', ({ target }) => {
      if (target === sheet) sheet.close()
    })
  }

  /**
   * @param count How many filters are on.
   * @param results What closing the sheet shows.
   */
  label(count: number, results: string): void {
    this.#opener.textContent = count === 0 ? 'Filters' : `Filters (${count})`
    this.#opener.disabled = this.#filters.hidden !== false
    find(this.#filters, '#filters-show', HTMLElement).textContent = results
    // Whatever lies below the sheet is not read out.
    find(this.#filters, '#filters-status', HTMLElement).textContent = results
  }
}
