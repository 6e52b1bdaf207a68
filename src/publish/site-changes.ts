import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

/**
 * Compares the pages of two built sites. Style sheets, scripts and feeds are left out.
 *
 * @param before Folder of the site as it is published; one that does not exist has no pages.
 * @param after Folder of the site as it is to be published.
 * @param redirects All those of the latter.
 */
export function siteChanges(
  before: string,
  after: string,
  redirects: readonly Redirect[],
): SiteChanges {
  const old = pagesOf(before)
  const now = pagesOf(after)
  const leading = new Set(redirects.map(({ from }) => from as string))
  const pages = [...now.keys()].filter((address) => !leading.has(address))
  return {
    added: pages.filter((address) => !old.has(address)),
    changed: pages.filter((address) => differs(old.get(address), now.get(address))),
    removed: [...old.keys()].filter((address) => !now.has(address) && !leading.has(address)),
    redirected: redirects.filter(({ from, to }) => now.has(from) && !leadsTo(old.get(from), to)),
  }
}

/** Files of the pages of a site, by address. */
function pagesOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map()
  const files = globSync('**/*.{html,htm}', { cwd: folder }).toSorted()
  return new Map(
    files.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, join(folder, file)]),
  )
}

function differs(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && wordsOf(before) !== wordsOf(after)
}

function wordsOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(assetName, '$1.')
}

function leadsTo(file: string | undefined, target: string): boolean {
  if (file === undefined) return false
  const [, found] = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(wordsOf(file)) ?? []
  return found?.endsWith(target) === true
}
