/** The line that says how a search goes. */
export class Status {
  readonly #line: HTMLElement
  readonly #text: HTMLElement

  /** @param line Holds an element for its text. */
  constructor(line: HTMLElement, text: HTMLElement) {
    this.#line = line
    this.#text = text
  }

  /** Leaves room for a text, so that nothing moves when it or a shorter one is put in the place of another. */
  leaveRoom(text: string): void {
    this.#line.dataset['room'] = text
  }

  /** Shows what will be over in a moment, and is not read out. */
  show(text: string): void {
    this.#put('off', text)
  }

  /** Shows a text, and has it read out. */
  announce(text: string): void {
    this.#put('polite', text)
  }

  #put(live: string, text: string): void {
    this.#line.ariaLive = live
    this.#text.textContent = text
  }
}
