import { infoPage } from '../../layouts/info.ts'
import type { InfoPage, Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
  readonly page: InfoPage
}

export const data = {
  is: 'a page about the newsroom',
  pagination: { data: 'site.infoPages', size: 1, alias: 'page' },
  permalink: ({ page }: Data): string => page.url,
}

export function render({ site, page }: Data): string {
  return toSource(infoPage(site, page))
}
