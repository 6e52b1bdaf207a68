import type { Article } from '../src/article/article.ts'
import type { Site } from '../src/archive/archive.ts'
import { withHan } from '../src/html/han.ts'
import { html, trusted, type Html } from '../src/html/html.ts'
import { day } from './day.ts'
import { headlineLink } from './headline.ts'
import { langAttribute } from './lang.ts'
import { sectionName } from './section-name.ts'

/** How a list shows its articles. */
export interface ListStyle {
  /** Level of the headlines, which stand below the heading of the list. */
  readonly level?: 2 | 3
  /** What stands below a headline; the summary if left out. */
  readonly below?: (article: Article) => Html | false
  /** Whether each article's section is named, which the list of one section need not. */
  readonly sections?: boolean
}

/** Headlines with what is below them, sections and dates. */
export function articleList(
  { newsroom }: Site,
  articles: readonly Article[],
  { level = 2, below = summary, sections = true }: ListStyle = {},
): Html {
  const [open, close] = [trusted(`<h${level}>`), trusted(`</h${level}>`)]
  return html`<ul class="articles">
    ${articles.map(
      (article) =>
        html`<li>
          ${open}${headlineLink(newsroom, article)}${close} ${below(article)}
          <p class="facts">
            ${article.draft && html`<b>Draft</b> · `}${sections && `${sectionName(newsroom, article)} · `}${day(article.date)}
          </p>
        </li>`,
    )}
  </ul>`
}

/** The summary of an article, or nothing where it has none. */
export function summary({ summary: text, lang }: Pick<Article, 'summary' | 'lang'>): Html | false {
  return text !== '' && html`<p class="summary" ${langAttribute(lang)}>${withHan(text, lang)}</p>`
}
