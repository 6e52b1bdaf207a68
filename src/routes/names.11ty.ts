import { namesPage } from '../../layouts/entries.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/names/', is: 'the list of all names' }

export function render({ site }: Data): string {
  return toSource(namesPage(site))
}
