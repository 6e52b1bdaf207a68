import { archivePage } from '../../layouts/archive.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/archive/', is: 'the page of the archive' }

export function render({ site }: Data): string {
  return toSource(archivePage(site))
}
