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
  const broken = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      brokenLinksIn(readFileSync(join(folder, file), 'utf8'), base, present).map((link) =>
        brokenLink(link, file),
      ),
    )
  if (broken.length > 0) throw new ContentErrors(broken)
}

/** Links of a page that stay on the site and lead to no file of it. */
export function brokenLinksIn(
  page: string,
  base: Pick<Base, 'path'>,
  present: ReadonlySet<string>,
): readonly string[] {
  const links = page.matchAll(/ (?:href|src|action)="(\/[^"#?]*)/g).map(([, link = '']) => link)
  return [...new Set(links)].filter((link) => !present.has(targetOf(link, base)))
}

function targetOf(link: string, base: Pick<Base, 'path'>): string {
  if (!link.startsWith(base.path)) return `outside of ${base.path}`
  try {
    return outputFile(`/${decodeURI(link.slice(base.path.length))}`)
  } catch {
    return `not an address: ${link}`
  }
}

function brokenLink(link: string, file: string): ContentError {
  return new ContentError(`The link to ${link} leads nowhere.`, {
    code: 'broken-link',
    place: { file },
    fix: 'correct the address in the article or page, or delete the link',
  })
}
