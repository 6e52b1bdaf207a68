import { entryPage } from '../../layouts/entry.ts'
import type { Group, Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import type { Entry } from '../vocabulary/vocabulary.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly list: ListPage<Group<Entry>>
}

export const data = {
  is: 'the page of a name',
  pagination: { data: 'lists.names', size: 1, alias: 'list' },
  permalink: ({ list }: Data): string => list.url,
}

export function render({ site, list }: Data): string {
  return toSource(entryPage(site, list))
}
