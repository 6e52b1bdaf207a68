import { html, toSource, trusted, type Html } from '../src/html/html.ts'

/** A table, as `src/content/markdown.ts` writes it. None holds another. */
const table = /<table>[\s\S]*?<\/table>/g

/** The text with each table in a box of its own, which the keyboard scrolls too if the table is wide. */
export function withScrollingTables(text: Html): Html {
  let number = 0
  const source = toSource(text).replace(table, (whole) => {
    number += 1
    const boxed = html`<section class="table" aria-label="Table ${number}" tabindex="0">
      ${trusted(whole)}
    </section>`
    return toSource(boxed)
  })
  return trusted(source)
}
