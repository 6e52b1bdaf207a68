import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { searchPage } from '../../layouts/search.ts'
import { readSite } from '../../src/archive/read.ts'
import { buildAssets } from '../../src/build/assets.ts'
import { toSource } from '../../src/html/html.ts'
import { openSearch, type Sizes } from '../../src/search/open-search.ts'
import { baseOf } from '../../src/urls.ts'
import { nothingKept } from './library.ts'
import { publish, writeFiles, type Published } from './published.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A site with the search of a large archive: as built, but for smaller sizes of what is searched at once.
 *
 * @param baseUrl Where the site will stand.
 */
export async function publishStretchedSite(
  files: Readonly<Record<string, string>>,
  baseUrl: string,
  sizes: Sizes,
): Promise<Published> {
  const published = await publish(files, baseUrl)
  const assets = await buildAssets(root)
  const site = await readSite({
    content: join(published.folder, 'content'),
    fallback: join(root, 'content'),
    pictures: join(published.folder, 'pictures'),
    base: baseOf(baseUrl) ?? null,
    day: '2026-01-01',
    drafts: false,
    assets: assets.names,
  })
  await using search = await openSearch(site, nothingKept, published.site, sizes)
  const made = search.files.map(({ path, content }) => [path, content] as const)
  const page = toSource(searchPage(site, search.page))
  writeFiles(published.site, { ...Object.fromEntries(made), 'search/index.html': page })
  await search.written
  return published
}
