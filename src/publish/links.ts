import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outputFile, type Base } from '../urls.ts'
import { ContentError, ContentErrors } from '../errors.ts'

/**
 * Checks that every link of the built pages that stays on the site leads to a file of it.
 *
 * @param files Paths of all files of the folder, relative to it.
 * @throws {ContentErrors} With every link that leads nowhere.
 */
export function findBrokenLinks(base: Base, folder: string, files: readonly string[]): void {
  const present = new Set(files)
  const known = new Set<string>()
  const mistakes: ContentError[] = []
  for (const file of files) {
    if (!file.endsWith('.html')) continue
    const source = readFileSync(join(folder, file), 'utf8')
    for (const [, link = ''] of source.matchAll(/ (?:href|src|action)="(\/[^"#?]*)/g)) {
      if (known.has(link)) continue
      if (present.has(targetOf(link, base))) known.add(link)
      else mistakes.push(brokenLink(link, file))
    }
  }
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
}

function targetOf(link: string, base: Base): string {
  if (!link.startsWith(base.path)) return `outside of ${base.path}`
  return outputFile(`/${decodeURI(link.slice(base.path.length))}`)
}

function brokenLink(link: string, file: string): ContentError {
  return new ContentError(`The link to ${link} leads nowhere.`, {
    code: 'broken-link',
    place: { file },
    fix: 'correct the address in the article or page, or delete the link',
  })
}
