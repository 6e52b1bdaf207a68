import { articlePage } from '../../layouts/article.ts'
import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { toSource } from '../html/html.ts'
import { outputFile } from '../urls.ts'

/** The pages of all articles, one at a time: the file each is written to, and its HTML. */
export function* articlePages(site: Site): Generator<readonly [file: string, source: string]> {
  for (const article of everyArticle(site)) {
    yield [outputFile(article.url), toSource(articlePage(site, article))]
  }
}

function everyArticle({ archive }: Site): readonly Article[] {
  return [...archive.articles, ...archive.gone]
}
