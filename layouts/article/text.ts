import type { Article } from '../../src/article/article.ts'
import { html, toSource, trusted, type Html } from '../../src/html/html.ts'
import { withScrollingTables } from '../tables.ts'

/** A top-level paragraph or heading, as `src/content/markdown.ts` writes them: neither holds another. */
const citable = /<(p|h[2-6]) id="([^"]+)"[^>]*>[\s\S]*?(?=<\/\1>)/g

/**
 * The text, each paragraph and heading with a sign that leads to its own address. The sign is drawn by
 * the style sheet, so that it is no part of what is copied, read aloud or indexed.
 */
export function text({ body, lang }: Pick<Article, 'body' | 'lang'>): Html {
  const source = toSource(body).replace(citable, (whole, tag: string, id: string) => {
    const name = tag === 'p' ? `paragraph ${id.slice(1)}` : 'this section'
    const anchor = html`<a class="anchor" href="#${id}" aria-label="Link to ${name}"></a>`
    return whole + toSource(anchor)
  })
  return html`<div class="text" lang="${lang}">${withScrollingTables(trusted(source))}</div>`
}
