import type { Article, Update } from '../article/article.ts'

/** What was wrong in an article, and what it says now. */
export interface Correction {
  readonly article: Article
  readonly update: Update
}

/** Every correction of some articles, the last one first; those of one day in the order of the articles. */
export function correctionsIn(articles: readonly Article[]): readonly Correction[] {
  return articles
    .flatMap((article) =>
      article.updates
        .filter(({ kind }) => kind === 'correction')
        .map((update): Correction => ({ update, article })),
    )
    .toSorted((a, b) => b.update.date.localeCompare(a.update.date, 'en'))
}
