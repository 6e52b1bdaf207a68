import { monthPage } from '../../layouts/list.ts'
import type { Group, Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly list: ListPage<Group<string>>
}

export const data = {
  is: 'the list of a month',
  pagination: { data: 'lists.months', size: 1, alias: 'list' },
  permalink: ({ list }: Data): string => list.url,
}

export function render({ site, list }: Data): string {
  return toSource(monthPage(site, list))
}
