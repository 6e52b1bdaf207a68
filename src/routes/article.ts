import { articlePage } from '../../layouts/article.ts'
import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { toSource } from '../html/html.ts'
import type { Path } from '../urls.ts'

/** The page of one article. */
export interface ArticlePage {
  readonly path: Path
  readonly source: string
}

/** The pages of all articles, made one at a time. */
export function* articlePages(site: Site): Generator<ArticlePage> {
  for (const article of everyArticle(site)) {
    yield { path: article.url, source: articleSource(site, article) }
  }
}

/** The HTML of the page of one article. */
export function articleSource(site: Site, article: Article): string {
  return toSource(articlePage(site, article))
}

function everyArticle({ archive }: Site): readonly Article[] {
  return [...archive.articles, ...archive.gone]
}
