import { pathOf } from '../urls.ts'
import type { Redirect } from './answers.ts'

/** What a publication changes for readers, by address. */
export interface SiteChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Nothing answers there any more. */
  readonly removed: readonly string[]
  /** Addresses that lead to another one, and did not before. */
  readonly redirected: readonly Redirect[]
}

/** Names of assets change with their content, and no reader reads them. */
const assetName = /(\/assets\/[a-z]+)\.[0-9a-f]{10}\./g

/** The pages of a site: how each is read, by address. Of two sites, one that is the same is read the same way. */
export type Pages = ReadonlyMap<string, () => string>

/**
 * Compares the pages of two built sites. Style sheets, scripts and feeds are left out.
 *
 * @param before The site as it is published.
 * @param after The site as it is to be published.
 * @param redirects All those of the latter.
 */
export function siteChanges(
  before: Pages,
  after: Pages,
  redirects: readonly Redirect[],
): SiteChanges {
  const leading = new Set<string>(redirects.map(({ from }) => from))
  const pages = [...after.keys()].filter((address) => !leading.has(address))
  return {
    added: pages.filter((address) => !before.has(address)),
    changed: pages.filter((address) => differs(before.get(address), after.get(address))),
    removed: [...before.keys()].filter((address) => !after.has(address) && !leading.has(address)),
    redirected: redirects.filter(
      ({ from, to }) => after.has(from) && !leadsTo(before.get(from), to),
    ),
  }
}

/**
 * The pages among some files of a site.
 *
 * @param files Paths of the files, relative to their folder.
 */
export function pagesAmong(files: readonly string[], read: (file: string) => string): Pages {
  const pages = files.filter((file) => /\.html?$/.test(file)).toSorted()
  return new Map(pages.map((file) => [pathOf(file), () => read(file)]))
}

function differs(before: Page | undefined, after: Page | undefined): boolean {
  return before !== undefined && before !== after && wordsOf(before) !== wordsOf(after)
}

type Page = () => string

function wordsOf(page: Page | undefined): string {
  return page === undefined ? '' : page().replaceAll(assetName, '$1.')
}

function leadsTo(page: Page | undefined, target: string): boolean {
  const [, found] = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(wordsOf(page)) ?? []
  return found?.endsWith(target) === true
}
