import { element } from './element.ts'

/** The line that says how a search goes. */
export class Status {
  readonly #line: HTMLElement

  constructor(line: HTMLElement) {
    this.#line = line
  }

  /** Shows what will be over in a moment, and is not read out. */
  show(text: string): void {
    this.#put('off', [text])
  }

  /**
   * Shows a text, and has it read out.
   *
   * @param parts One text, or several, of which the second is cut where there is no room: so it stays one line.
   */
  announce(...parts: readonly string[]): void {
    this.#put('polite', parts)
  }

  #put(live: string, parts: readonly string[]): void {
    this.#line.ariaLive = live
    this.#line.replaceChildren(...parts.map((part) => element('span', {}, part)))
  }
}
