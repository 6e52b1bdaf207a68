import { newsPage } from '../../layouts/list.ts'
import type { Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly list: ListPage<null>
}

export const data = {
  is: 'the list of all news',
  pagination: { data: 'lists.news', size: 1, alias: 'list' },
  permalink: ({ list }: Data): string => list.url,
}

export function render({ site, list }: Data): string {
  return toSource(newsPage(site, list))
}
