import { topicsPage } from '../../layouts/entries.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/topics/', is: 'the list of all topics' }

export function render({ site }: Data): string {
  return toSource(topicsPage(site))
}
