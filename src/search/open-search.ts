import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Path } from '../urls.ts'
import { openIndex } from './index-articles.ts'
import { makeSearchData } from './search-files.ts'

export interface SearchFile {
  readonly path: Path
  readonly content: Uint8Array
}
export interface KeptSearch {
  recall(key: string, make: () => string): string
  holds(version: string): boolean
}
export interface OpenSearch extends AsyncDisposable {
  readonly page: SearchPageData
  readonly files: readonly SearchFile[]
  readonly stretches: readonly { readonly version: string; readonly path: Path }[]
  readonly written: Promise<void>
}
export async function openSearch(
  site: Site,
  kept: KeptSearch,
  folder: string,
): Promise<OpenSearch> {
  const { page, files, documents } = makeSearchData(site)
  const version = page.files.version
  const index = kept.holds(version) ? null : await openIndex(documents)
  return {
    page,
    files,
    stretches: [{ version, path: '/pagefind/' }],
    written: index?.write(folder) ?? Promise.resolve(),
    [Symbol.asyncDispose]: async () => index?.[Symbol.asyncDispose](),
  }
}
