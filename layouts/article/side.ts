import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import { href } from '../../src/urls.ts'
import type { Entry } from '../../src/vocabulary/vocabulary.ts'
import { kindsOfNames } from '../entries.ts'
import { related } from './related.ts'

/** What the text is about, whom it names, and what else was written on that. */
export function side(site: Site, article: Article): Html | false {
  const { topics = [], names = [] } = site.archive.subjects.get(article.url) ?? {}
  const others = related(site, article)
  if (topics.length === 0 && names.length === 0 && others === false) return false
  return html`<aside class="side" aria-label="About this article">
    ${
      topics.length > 0 &&
      html`<section>
        <h2>Topics</h2>
        ${entryLinks(site, topics)}
      </section>`
    }
    ${
      names.length > 0 &&
      html`<section>
        <h2>Named in this article</h2>
        ${kindsOfNames.map(([kind, title]) => {
          const members = names.filter((entry) => entry.kind === kind)
          return (
            members.length > 0 &&
            html`<h3>${title}</h3>
              ${entryLinks(site, members)}`
          )
        })}
      </section>`
    }
    ${others}
  </aside>`
}

function entryLinks({ newsroom }: Site, entries: readonly Entry[]): Html {
  return html`<ul>
    ${entries.map(
      ({ name, url }) => html`<li><a href="${href(newsroom.base, url)}">${withHan(name)}</a></li>`,
    )}
  </ul>`
}
