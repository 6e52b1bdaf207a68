import type { Article } from '../../src/article/article.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'

/** A text with fewer headings is surveyed at a glance. */
const fewest = 3

/** The headings of a long text, as links. */
export function contents({ blocks, lang }: Pick<Article, 'blocks' | 'lang'>): Html | false {
  const headings = blocks.filter(({ level }) => level === 2)
  if (headings.length < fewest) return false
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">On this page</h2>
    <ol>
      ${headings.map(({ id, text }) => html`<li><a href="#${id}">${withHan(text, lang)}</a></li>`)}
    </ol>
  </nav>`
}
