import { searchPage } from '../../layouts/search.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/search/' }

export function render({ site }: Data): string {
  return toSource(searchPage(site))
}
