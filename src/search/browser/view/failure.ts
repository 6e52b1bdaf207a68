import { find } from './element.ts'

/** Offers to search again where a search failed; what is offered is gone once it is taken. */
export function offerAgain(again: () => void): void {
  find(offer(), 'button', HTMLButtonElement).onclick = () => {
    takeOfferBack()
    find(document, '#results-heading', HTMLElement).focus({ preventScroll: true })
    again()
  }
  offer().hidden = false
}

export function takeOfferBack(): void {
  offer().hidden = true
}

function offer(): HTMLElement {
  return find(document, '#results-failure', HTMLElement)
}
