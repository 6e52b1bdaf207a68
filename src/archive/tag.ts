import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Path } from '../urls.ts'

/**
 * An id that stays when the site moves to another domain: a tag URI (RFC 4151) of the path.
 *
 * @example tagUri(newsroom, '/news/2019/09/slug/') // 'tag:chinapost.com.cn,2019:/news/2019/09/slug/'
 */
export function tagUri({ tagAuthority }: Pick<Newsroom, 'tagAuthority'>, path: Path): string {
  return `tag:${tagAuthority}:${path}`
}
