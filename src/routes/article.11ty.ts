import { articlePage } from '../../layouts/article.ts'
import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly article: Article
}

export const data = {
  pagination: { data: 'site.archive.articles', size: 1, alias: 'article' },
  permalink: ({ article }: Data): string => article.url,
}

export function render({ site, article }: Data): string {
  return toSource(articlePage(site, article))
}
