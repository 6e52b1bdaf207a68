import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Article } from '../article/article.ts'
import { isArticlePath, type Path } from '../urls.ts'

/**
 * An id that stays when the site moves to another domain: a tag URI (RFC 4151) of the path.
 *
 * @example tagUri(newsroom, '/news/2019/09/slug/') // 'tag:chinapost.com.cn,2019:/news/2019/09/slug/'
 */
export function tagUri({ tagAuthority }: Pick<Newsroom, 'tagAuthority'>, path: Path): string {
  return `tag:${tagAuthority}:${path}`
}

/**
 * The id of an article, which stays when its slug or its day is changed: that of the first address at which it was
 * published, which is the first of its aliases then.
 */
export function articleId(
  newsroom: Pick<Newsroom, 'tagAuthority'>,
  { url, aliases }: Pick<Article, 'url' | 'aliases'>,
): string {
  return tagUri(newsroom, aliases.find(isArticlePath) ?? url)
}
