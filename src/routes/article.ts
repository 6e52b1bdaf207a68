import { articlePage } from '../../layouts/article.ts'
import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { toSource } from '../html/html.ts'
import { articleGlance, articleInputs, type PageRecipe } from './inputs.ts'

export function articleFile(site: Site, article: Article): PageRecipe {
  return {
    path: article.url,
    glance: articleGlance(site, article),
    inputs() {
      return articleInputs(site, article)
    },
    make: () => articleSource(site, article),
  }
}

/** The HTML of the page of one article. */
export function articleSource(site: Site, article: Article): string {
  return toSource(articlePage(site, article))
}
