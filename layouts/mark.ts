import { html, type Html } from '../src/html/html.ts'

/** The mark beside the newsroom's name, our own: a postage stamp that is a folded sheet of news. */
export const mark: Html = html`<svg viewBox="0 0 36 36" aria-hidden="true">
  <path d="M3 3h30v30H3z" stroke-width="4" stroke-linecap="round" stroke-dasharray="0 6" />
  <path d="M9 11l9 7 9-7M9 22h18M9 26h11" fill="none" stroke-width="2.4" />
</svg>`
