import type { Article } from '../article/article.ts'
import { digestOf } from '../digest.ts'

/** A hash of all that the pages and files of others can show of an article. */
export function shownOf(article: Article): string {
  const { url, slug, title, titleLang, titleTranslation, subtitle, date, source } = article
  const { section, lang, topics, summary, draft, pinned, updates, withdrawal } = article
  return digestOf(article, [
    [url, slug, title, titleLang, titleTranslation, subtitle, date, source],
    [section, lang, topics, summary, draft, pinned, updates, withdrawal],
  ])
}
