import { searchPage } from '../../layouts/search.ts'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly search: SearchPageData
}

export const data = { permalink: '/search/', is: 'the search page' }

export function render({ site, search }: Data): string {
  return toSource(searchPage(site, search))
}
