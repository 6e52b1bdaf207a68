import type { Article } from '../../src/article/article.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import { langAttribute } from '../lang.ts'

/** A text with fewer headings is surveyed at a glance. */
const fewest = 3

/** More entries than these are folded on wide screens too. */
const mostUnfolded = 12

/** The headings of a long text, as links: folded on a narrow screen, in the side column of a wide one. */
export function contents({ blocks, lang }: Pick<Article, 'blocks' | 'lang'>): Html | false {
  const headings = blocks.filter(({ level }) => level === 2)
  if (headings.length < fewest) return false
  const unfolds = headings.length <= mostUnfolded
  return html`<nav class="contents" aria-label="On this page">
    ${unfolds && html`<h2>On this page</h2>`}
    <details>
      <summary>On this page</summary>
      <ol${langAttribute(lang)}>
        ${headings.map(({ id, text }) => html`<li><a href="#${id}">${withHan(text, lang)}</a></li>`)}
      </ol>
    </details>
  </nav>`
}
