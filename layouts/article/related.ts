import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import type { Entry } from '../../src/vocabulary/vocabulary.ts'
import { day } from '../day.ts'
import { headlineLink } from '../headline.ts'

/** Older articles on the same subjects, each with the subject. */
export function related({ newsroom, archive }: Site, { url }: Pick<Article, 'url'>): Html | false {
  const found = archive.related.get(url) ?? []
  if (found.length === 0) return false
  return html`<section>
    <h2>Earlier coverage</h2>
    <ul class="related">
      ${found.map(
        ({ article, because }) =>
          html`<li>
            <p class="name">${headlineLink(newsroom, article)}</p>
            <p class="facts">${day(article.date)} · ${reason(because)}</p>
          </li>`,
      )}
    </ul>
  </section>`
}

function reason({ kind, name }: Entry): Html {
  return html`${kind === 'topic' ? 'also about' : 'also mentions'} ${withHan(name)}`
}
