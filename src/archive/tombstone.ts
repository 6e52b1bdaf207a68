import type { Article } from '../article/article.ts'
import { renderMarkdown } from '../content/markdown.ts'

/** Whether the text of an article that is gone may still be read: it was withdrawn, but not removed. */
export function keepsText({ withdrawal }: Pick<Article, 'withdrawal'>): boolean {
  return withdrawal?.kind === 'withdrawn'
}

/**
 * An article of which only title, dates and reason are left, so that its address can say what became of
 * it. The rest is taken away here, once, and so never reaches a page, a feed or the search index.
 */
export function tombstoneOf(article: Article): Article {
  const { html, blocks } = renderMarkdown('')
  return {
    ...article,
    titleTranslation: null,
    subtitle: null,
    source: null,
    topics: [],
    summary: '',
    body: html,
    blocks,
    updates: [],
    provenance: null,
  }
}
