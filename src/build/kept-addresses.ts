import { join, relative } from 'node:path'
import type { Site } from '../archive/archive.ts'
import { hasLock } from '../archive/lock.ts'
import { lostSince } from '../article/permalinks.ts'
import { ContentErrors } from '../errors.ts'
import type { Edition } from '../output/edition.ts'
import { addressesIn } from '../publish/earlier-addresses.ts'
import { manifestFile, readManifest } from '../publish/manifest.ts'
import type { BuildOptions, Earlier } from './options.ts'

/**
 * Holds a site against what was published before: the publication that is named, and if the content keeps no account of
 * its addresses, what stands in the folder now. Drafts are promised to nobody.
 *
 * @throws {ContentErrors} If an address of an article would answer no more.
 */
export function expectKeptAddresses(
  { archive }: Site,
  edition: Edition,
  options: BuildOptions,
): void {
  if (options.drafts) return
  const articles = [...archive.articles, ...archive.gone]
  const lostFrom = ({ name, manifest }: Earlier, unless?: string): ContentErrors['errors'] => [
    ...lostSince(addressesIn(manifest), articles, { file: name }, unless),
  ]
  const { against, content, output } = options
  const standing = hasLock(content) ? undefined : standingManifest(edition, output)
  const folder = relative('.', output)
  const lost = [
    ...(against === undefined ? [] : lostFrom(against)),
    ...(standing === undefined
      ? []
      : lostFrom(standing, `; if ${folder} was never published, delete that folder`)),
  ]
  if (lost.length > 0) throw new ContentErrors(lost)
}

function standingManifest({ standing }: Edition, output: string): Earlier | undefined {
  if (standing.stamp(manifestFile) === undefined) return undefined
  const manifest = readManifest(standing.read(manifestFile))
  if (manifest === undefined || manifest.drafts === true) return undefined
  return { name: relative('.', join(output, manifestFile)), manifest }
}
