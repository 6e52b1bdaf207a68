import { outputFile, pathOf, type Base } from '../urls.ts'
import { ContentError } from '../errors.ts'

/** How many of the pages with a link that leads nowhere are named: all have it from one place, or few have it. */
const mostNamed = 5

/** Checks that every link of some pages that stays on the site leads to a file of it. */
export class LinkCheck {
  readonly #base: Pick<Base, 'path'>
  /** Some of the pages that have a link, by the link. */
  readonly #pages = new Map<string, string[]>()

  constructor(base: Pick<Base, 'path'>) {
    this.#base = base
  }

  /** Takes note of the links of a page. */
  see(file: string, page: string): void {
    for (const link of linksIn(page, file, this.#base)) {
      const pages = this.#pages.get(link)
      if (pages === undefined) this.#pages.set(copyOf(link), [file])
      else if (pages.length < mostNamed && pages.at(-1) !== file) pages.push(file)
    }
  }

  /**
   * What is wrong with the pages that were seen.
   *
   * @param isThere Whether the site has a file, by its path within the folder.
   */
  mistakes(isThere: (file: string) => boolean): readonly ContentError[] {
    return Array.from(this.#pages).flatMap(([link, pages]) =>
      isThere(targetOf(link, this.#base)) ? [] : pages.map((file) => brokenLink(link, file)),
    )
  }
}

/**
 * Links of a page that stay on the site and lead to no file of it.
 *
 * @param file Where the page stands: `news/index.html`.
 */
export function brokenLinksIn(
  page: string,
  file: string,
  base: Pick<Base, 'path'>,
  present: ReadonlySet<string>,
): readonly string[] {
  return [...new Set(linksIn(page, file, base))].filter(
    (link) => !present.has(targetOf(link, base)),
  )
}

/** Those that stay on the site, from its root; in order, some more than once. */
function linksIn(page: string, file: string, base: Pick<Base, 'path'>): readonly string[] {
  const links =
    page.match(
      /(?<=<[a-z][^<>]* (?:href|src|action)=")(?![a-z][a-z\d+.-]*:|\/\/|[#?"])[^"#?]*/gi,
    ) ?? []
  const own = `http://site${base.path}${pathOf(file).slice(1)}`
  return links.map((link) => (link.startsWith('/') ? link : new URL(link, own).pathname))
}

/** What is cut from a text is a window on it to V8, which would keep every page in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString()
}

function targetOf(link: string, base: Pick<Base, 'path'>): string {
  if (!link.startsWith(base.path)) return `outside of ${base.path}`
  try {
    return outputFile(`/${link.slice(base.path.length)}`)
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
