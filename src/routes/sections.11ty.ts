import { sectionPage } from '../../layouts/list.ts'
import type { Group, Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import type { Section } from '../newsroom/newsroom.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly list: ListPage<Group<Section>>
}

export const data = {
  is: 'the list of a section',
  pagination: { data: 'lists.sections', size: 1, alias: 'list' },
  permalink: ({ list }: Data): string => list.url,
}

export function render({ site, list }: Data): string {
  return toSource(sectionPage(site, list))
}
