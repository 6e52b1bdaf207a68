import type { Article } from '../src/article/article.ts'
import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { day } from './day.ts'

/** Headlines with their summaries, sections and dates. */
export function articleList(site: Site, articles: readonly Article[]): Html {
  return html`<ul class="articles">
    ${articles.map((article) => html`<li>${listItem(site, article)}</li>`)}
  </ul>`
}

function listItem({ newsroom }: Site, article: Article): Html {
  const section = newsroom.sections.find(({ key }) => key === article.section)
  return html`<h2>
      <a href="${href(newsroom.base, article.url)}" lang="${article.titleLang}"
        >${headline(article)}</a
      >
    </h2>
    <p>${article.summary}</p>
    <p class="meta">${section?.name} · ${day(article.date)}</p>`
}

/** The headline as printed, or what stands in for it in a draft that has none yet. */
export function headline({ title }: Pick<Article, 'title'>): string {
  return title === '' ? 'Untitled draft' : title
}
