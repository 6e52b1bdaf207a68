import { correctionsPage } from '../../layouts/corrections.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/corrections/', is: 'the list of corrections' }

export function render({ site }: Data): string {
  return toSource(correctionsPage(site))
}
