import { articlePage } from '../../layouts/article.ts'
import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { toSource } from '../html/html.ts'
import type { Path } from '../urls.ts'
import { articleInputs, type Inputs } from './inputs.ts'

/** The page of one article, which is made only if it is wanted. */
export interface ArticlePage {
  readonly path: Path
  readonly inputs: Inputs
  readonly make: () => string
}

export function articleFile(site: Site, article: Article): ArticlePage {
  const inputs = articleInputs(site, article)
  return { path: article.url, inputs, make: () => articleSource(site, article) }
}

/** The HTML of the page of one article. */
export function articleSource(site: Site, article: Article): string {
  return toSource(articlePage(site, article))
}
