import type { Article } from '../../src/article/article.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import { day } from '../day.ts'

const kinds = { correction: 'Correction', update: 'Update', minor: 'Minor change' } as const

/** What was changed since the article was published, newest first. */
export function changes({ updates }: Pick<Article, 'updates'>): Html | false {
  if (updates.length === 0) return false
  return html`<section id="changes">
    <h2>Changes since publication</h2>
    <ul>
      ${updates
        .toReversed()
        .map(
          ({ date, kind, note }) =>
            html`<li><b>${kinds[kind]}, ${day(date)}.</b> ${withHan(note)}</li>`,
        )}
    </ul>
  </section>`
}
