import type { Article } from '../article/article.ts'

/**
 * Headline and subtitle in one line, as catalogues have them: `Mail carried: The second day`.
 * After a question or an exclamation no colon follows, and Chinese takes a colon of its own.
 */
export function fullTitle({ title, subtitle }: Pick<Article, 'title' | 'subtitle'>): string {
  if (subtitle === null) return title
  if (/[?!:]$/u.test(title)) return `${title} ${subtitle}`
  return /[\p{Script=Han}？！：]$/u.test(title)
    ? `${title.replace(/：$/u, '')}：${subtitle}`
    : `${title}: ${subtitle}`
}
