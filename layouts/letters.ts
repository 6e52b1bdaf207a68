import { html, type Html } from '../src/html/html.ts'

/** The letter under which a slug stands in a list from A to Z: `A`, or `0–9` for digits. */
export function letterOf(slug: string): string {
  const first = slug.charAt(0).toUpperCase()
  return /^[A-Z]$/.test(first) ? first : '0–9'
}

/** The fragment of a letter's heading: `letter-a`. */
export function letterId(letter: string): string {
  return letter === '0–9' ? 'letter-0' : `letter-${letter.toLowerCase()}`
}

/** Links to the letters of a list, each to an address of its own. */
export function letterLinks(letters: readonly (readonly [letter: string, url: string])[]): Html {
  return html`<nav aria-label="Letters">
    <ul class="letters">
      ${letters.map(([letter, url]) => html`<li><a href="${url}">${letter}</a></li>`)}
    </ul>
  </nav>`
}

export function letterHeading(letter: string): Html {
  return html`<h2 class="letter" id="${letterId(letter)}">${letter}</h2>`
}
