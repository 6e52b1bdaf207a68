import { withdrawnPage } from '../../layouts/withdrawn.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/withdrawn/', is: 'the list of withdrawn articles' }

export function render({ site }: Data): string {
  return toSource(withdrawnPage(site))
}
