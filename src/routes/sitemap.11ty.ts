import { sitemapPage } from '../../layouts/sitemap.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/sitemap/', is: 'the map of the site' }

export function render({ site }: Data): string {
  return toSource(sitemapPage(site))
}
