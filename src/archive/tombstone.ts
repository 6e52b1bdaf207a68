import type { Article } from '../article/article.ts'
import { revised } from '../article/version.ts'
import { renderMarkdown } from '../content/markdown.ts'
import type { IsoDay } from '../dates.ts'
import { hasExpired } from './publication.ts'

/**
 * Whether the text of an article that is gone may still be read on a day: it was withdrawn, but neither
 * removed nor is its time over.
 */
export function keepsText(
  { withdrawal, expiresAt }: Pick<Article, 'withdrawal' | 'expiresAt'>,
  day: IsoDay,
): boolean {
  return withdrawal?.kind === 'withdrawn' && !hasExpired(expiresAt, day)
}

/**
 * An article of which only title, dates and reason are left, so that its address can say what became of
 * it. The rest is taken away here, once, and so never reaches a page, a feed or the search index.
 */
export function tombstoneOf(article: Article): Article {
  const { html, blocks } = renderMarkdown('')
  return revised(article, {
    titleTranslation: null,
    subtitle: null,
    source: null,
    topics: [],
    summary: '',
    body: html,
    blocks,
    pictures: [],
    updates: [],
    provenance: null,
  })
}
