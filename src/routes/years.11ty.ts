import { yearPage } from '../../layouts/list.ts'
import type { Year, Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly list: ListPage<Year>
}

export const data = {
  is: 'the list of a year',
  pagination: { data: 'lists.years', size: 1, alias: 'list' },
  permalink: ({ list }: Data): string => list.url,
}

export function render({ site, list }: Data): string {
  return toSource(yearPage(site, list))
}
