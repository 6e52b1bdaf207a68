import type { Site } from '../src/archive/archive.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { number } from './count.ts'

const most = 10

/** The topics that most articles are about. */
export function topTopics({ newsroom, archive }: Site): Html | false {
  if (archive.topics.length === 0) return false
  const top = archive.topics
    .toSorted((a, b) => b.articles.length - a.articles.length)
    .slice(0, most)
  return html`<section class="block">
    <h2><a href="${href(newsroom.base, '/topics/')}">Most covered topics</a></h2>
    <ul class="counted">
      ${top.map(
        ({ key, url, articles }) =>
          html`<li>
            <a href="${href(newsroom.base, url)}">${withHan(key.name)}</a>
            <span class="count">${number(articles.length)}</span>
          </li>`,
      )}
    </ul>
  </section>`
}
