import { notFoundPage } from '../../layouts/not-found.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/404.html', is: 'the page for addresses that lead nowhere' }

export function render({ site }: Data): string {
  return toSource(notFoundPage(site))
}
