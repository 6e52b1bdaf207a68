import type { Article } from '../../src/article/article.ts'
import { html, toSource, trusted, type Html } from '../../src/html/html.ts'
import { langAttribute } from '../lang.ts'
import { withScrollingTables } from '../tables.ts'

/** A heading, as `src/content/markdown.ts` writes it: none holds another. */
const heading = /<(h[2-6]) id="([^"]+)"[^>]*>[\s\S]*?(?=<\/\1>)/g

/**
 * The text, each heading with a sign that leads to its own address. The sign is drawn by the style sheet, so that it
 * is no part of what is copied, read aloud or indexed. Paragraphs have addresses too: `layouts/browser` offers them.
 */
export function text({ body, lang }: Pick<Article, 'body' | 'lang'>): Html {
  const source = toSource(body).replace(heading, (whole, _tag, id: string) => {
    const anchor = html`<a class="anchor" href="#${id}" aria-label="Link to this section"></a>`
    return whole + toSource(anchor)
  })
  return html`<div class="text" ${langAttribute(lang)}>
    ${withScrollingTables(trusted(source))}
  </div>`
}
