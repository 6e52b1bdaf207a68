import type { Article } from '../src/article/article.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href } from '../src/urls.ts'

/** The name of an article's section, as readers know it. */
export function sectionName({ sections }: Newsroom, { section }: Pick<Article, 'section'>): string {
  return sections.find(({ key }) => key === section)?.name ?? section
}

/** The section above a headline. */
export function kicker(newsroom: Newsroom, article: Pick<Article, 'section'>): Html {
  const path = `/sections/${article.section}/` as const
  return html`<p class="kicker">
    <a href="${href(newsroom.base, path)}">${sectionName(newsroom, article)}</a>
  </p>`
}
