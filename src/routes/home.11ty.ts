import { homePage } from '../../layouts/home.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'

interface Data {
  readonly site: Site
}

export const data = { permalink: '/', is: 'the front page' }

export function render({ site }: Data): string {
  return toSource(homePage(site))
}
