import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { ContentError, ContentErrors } from '../errors.ts'
import { twinPath } from '../feeds/table.ts'
import { foldersAbove } from '../output/place-file.ts'
import { isDevice, slug } from '../slug.ts'
import { outputFile, type Path } from '../urls.ts'
import type { Route } from '../routes/page-table.ts'
import { Addresses } from './addresses.ts'

/** An article, as far as its addresses go. */
type AddressedArticle = Pick<Article, 'file' | 'url' | 'aliases'>

/** A page about the newsroom, or a file that is published as it is, as far as its address goes. */
export interface AddressedPage {
  readonly file: string
  readonly url: Path
}

/** Folders whose files the site makes all by itself. */
const ownFolder = /^(?:assets|images|pagefind|search|sources)\//i

/** @throws {ContentErrors} If an address of a site is wanted twice. */
export function expectOwnAddresses(
  routes: readonly Route[],
  site: Site,
  statics: readonly AddressedPage[],
): void {
  const { newsroom, vocabulary, infoPages, archive } = site
  const articles = [...archive.articles, ...archive.gone]
  const addresses = new Addresses(routes, { newsroom, vocabulary, articles })
  const mistakes = addressClashes(addresses, [...infoPages, ...statics], articles)
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
}

/**
 * Pages and aliases whose address is somebody else's, or that need a folder where a file stands: both cannot be in
 * one folder of files. Of two that clash the later one is named. That two articles write the same address is told by
 * `sharedAddresses`.
 */
export function addressClashes(
  addresses: Addresses,
  pages: readonly AddressedPage[],
  articles: readonly AddressedArticle[],
): readonly ContentError[] {
  const taken = new Taken(addresses)
  const mistakes: ContentError[] = []
  for (const { file, url } of pages) {
    const claim: Claim = { path: outputFile(url), address: url, file, kind: 'page' }
    mistakes.push(...pageMistakes(claim, taken.claim(claim)))
  }
  for (const { url, file } of articles) taken.addArticle(url, file)
  for (const { file, aliases } of articles) {
    for (const address of aliases) {
      const claim: Claim = { path: fileOfAlias(address), address, file, kind: 'alias' }
      mistakes.push(...aliasMistakes(claim, taken.claim(claim)))
    }
  }
  return mistakes
}

/** Who wants a file of the site. */
interface Claim {
  /** In the site's folder: `old/index.html`. */
  readonly path: string
  /** As it is written: `/old/`. */
  readonly address: Path
  /** The file that says so: a page about the newsroom, or an article. */
  readonly file: string
  readonly kind: 'page' | 'article' | 'alias'
}

/** What keeps a file from standing where it is wanted. */
interface Obstacle {
  /** Completes "The address …": `is that of the list of all news`. */
  readonly problem: string
  /** Who has the very file that is wanted. */
  readonly owner?: Claim | 'the site'
}

/** The files of a site that are somebody's. */
class Taken {
  readonly #site: Addresses
  /** By path in lower case. */
  readonly #claims = new Map<string, Claim>()
  /** One that needs the folder, by its path in lower case. */
  readonly #folders = new Map<string, Claim>()

  constructor(site: Addresses) {
    this.#site = site
  }

  /** The files of an article, which nobody else of its kind wants. */
  addArticle(url: Path, file: string): void {
    for (const path of [outputFile(url), outputFile(twinPath(url))]) {
      this.#claims.set(path, { path, address: url, file, kind: 'article' })
    }
  }

  /** @returns What is in the way. If there is nothing, the file is the claimant's. */
  claim(claim: Claim): Obstacle | undefined {
    const obstacle = this.#obstacleTo(claim)
    if (obstacle !== undefined) return obstacle
    this.#claims.set(claim.path.toLowerCase(), claim)
    for (const folder of foldersAbove(claim.path)) this.#folders.set(folder.toLowerCase(), claim)
    return undefined
  }

  #obstacleTo({ path }: Claim): Obstacle | undefined {
    const device = path.split('/').find(isDevice)
    if (device !== undefined) return { problem: `holds "${device}", a device of Windows` }
    const own = this.#site.find(path) ?? this.#site.find(path.replace(/\/index\.html$/, ''))
    if (own !== undefined) return { problem: `is that of ${own.is}`, owner: 'the site' }
    if (ownFolder.test(path)) {
      return { problem: 'is in a folder whose files the site makes all by itself' }
    }
    const owner = this.#claims.get(path.toLowerCase())
    if (owner !== undefined) return { problem: `is that of ${owner.file} too`, owner }
    const file = foldersAbove(path).find((folder) => this.#isFile(folder))
    if (file !== undefined) return { problem: `needs a folder where the file /${file} stands` }
    const below = this.#folders.get(path.toLowerCase())
    if (below === undefined) return undefined
    return { problem: `needs a file where the folder of ${below.address} stands` }
  }

  #isFile(path: string): boolean {
    return this.#site.find(path) !== undefined || this.#claims.has(path.toLowerCase())
  }
}

/** The file that leads on from an alias, which people type with and without the slash. */
function fileOfAlias(alias: Path): string {
  return outputFile(/\/$|\.\w+$/.test(alias) ? alias : `${alias}/`)
}

function pageMistakes({ file, address }: Claim, obstacle?: Obstacle): readonly ContentError[] {
  if (obstacle === undefined) return []
  const fix = file.endsWith('.md')
    ? `rename the file, as in  our-${slug(address)}.md`
    : 'rename the file, or take it out of the folder  static'
  return [clash(`The address ${address} ${obstacle.problem}.`, file, fix)]
}

function aliasMistakes(
  { path, address, file }: Claim,
  obstacle?: Obstacle,
): readonly ContentError[] {
  if (obstacle === undefined) return []
  const { problem, owner } = obstacle
  const fix = 'delete the alias'
  if (owner === 'the site') {
    return [clash(`The alias ${address} is the address of another page of the site.`, file, fix)]
  }
  if (owner === undefined) return [clash(`The alias ${address} ${problem}.`, file, fix)]
  if (owner.kind === 'page') return [clash(`The address ${address} ${problem}.`, file, fix)]
  if (owner.address === address) return [] // told by `sharedAddresses`
  if (owner.file !== file) {
    return [clash(`The address ${address} ${problem}.`, file, 'delete the alias in one of the two')]
  }
  // Two aliases that differ in case alone lead to the same article, from one file or from two.
  if (owner.kind === 'alias' && owner.path !== path) return []
  return [clash(`The address ${address} is in this article twice.`, file, fix)]
}

function clash(problem: string, file: string, fix: string): ContentError {
  return new ContentError(problem, {
    code: 'shared-address',
    place: { file, line: 1, column: 1 },
    fix,
  })
}
