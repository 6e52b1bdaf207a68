import { find } from './element.ts'

/** Offers to search again, where a search failed. */
export function offerAgain(): void {
  offer().hidden = false
}

export function takeOfferBack(): void {
  offer().hidden = true
}

/** Calls `again` each time that a reader takes the offer, which is gone then. */
export function whenTaken(again: () => void): void {
  find(offer(), 'button', HTMLButtonElement).addEventListener('click', () => {
    takeOfferBack()
    find(document, '#results-heading', HTMLElement).focus({ preventScroll: true })
    again()
  })
}

function offer(): HTMLElement {
  return find(document, '#results-failure', HTMLElement)
}
