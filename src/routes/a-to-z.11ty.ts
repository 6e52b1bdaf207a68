import { aToZPage } from '../../layouts/a-to-z.ts'
import type { Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly list: ListPage<null>
}

export const data = {
  is: 'the index from A to Z',
  pagination: { data: 'lists.index', size: 1, alias: 'list' },
  permalink: ({ list }: Data): string => list.url,
}

export function render({ site, list }: Data): string {
  return toSource(aToZPage(site, list))
}
