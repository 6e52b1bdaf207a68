import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { inject } from 'vitest'
import { baseUrl } from './build-site.ts'

/** A page of the built site. */
export interface Page {
  /** Its file within the site. */
  readonly file: string
  /** Its whole address. */
  readonly url: string
  readonly source: string
  readonly document: ReturnType<typeof parseHTML>['document']
}

/** All files of the site, relative to its folder. */
export function siteFiles(): readonly string[] {
  const { folder } = inject('site')
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

/** All pages of the site. */
export function sitePages(): readonly Page[] {
  const files = siteFiles().filter((file) => file.endsWith('.html'))
  return files.map((file) => {
    const source = readFileSync(join(inject('site').folder, file), 'utf8')
    const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), baseUrl).href
    return { file, url, source, document: parseHTML(source).document }
  })
}
