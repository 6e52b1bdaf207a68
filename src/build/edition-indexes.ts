import { hash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Edition } from '../output/edition.ts'
import { stagingOf } from '../output/journal.ts'
import type { Indexer } from '../search/indexer.ts'
import { openSearch, type IndexPlace, type OpenSearch } from '../search/open-search.ts'
import type { SearchFile } from '../search/search-files.ts'
import { programHash } from '../store/program.ts'
import type { Store } from '../store/store.ts'
import type { BuildOptions } from './options.ts'

/** The code that makes an index of documents. */
const indexCode = ['src/search/*.ts']

/**
 * The search indexes of an edition, which Pagefind makes in a process of its own while pages are made
 * here; those of stretches in which nothing changed stay.
 */
export class EditionIndexes implements AsyncDisposable {
  readonly page: SearchPageData
  /** What search fetches beside the indexes. */
  readonly files: readonly SearchFile[]
  readonly #search: OpenSearch
  readonly #edition: Edition
  readonly #folder: string
  readonly #keyOf: (version: string) => string

  private constructor(
    search: OpenSearch,
    edition: Edition,
    folder: string,
    keyOf: (version: string) => string,
  ) {
    this.page = search.page
    this.files = search.files
    this.#search = search
    this.#edition = edition
    this.#folder = folder
    this.#keyOf = keyOf
  }

  static async open(
    site: Site,
    edition: Edition,
    store: Store,
    { root, output }: Pick<BuildOptions, 'root' | 'output'>,
    indexer: Indexer,
  ): Promise<EditionIndexes> {
    const folder = join(stagingOf(output), 'indexes')
    // The same documents make another index, if Pagefind is another one.
    const program = programHash(root, indexCode)
    const keyOf = (version: string): string => hash('sha256', `${program} ${version}`)
    await mkdir(folder, { recursive: true })
    const kept = {
      ...store.memory('search'),
      holds: ({ version, path }: IndexPlace) => edition.keepsAll(path.slice(1), keyOf(version)),
    }
    const search = await openSearch(site, kept, folder, undefined, indexer)
    return new EditionIndexes(search, edition, folder, keyOf)
  }

  /** Waits for Pagefind, and puts what it made into the edition. */
  async put(): Promise<void> {
    await this.#search.written
    const places = this.#search.stretches.toSorted((a, b) => b.path.length - a.path.length)
    for (const entry of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue
      const file = join(entry.parentPath, entry.name)
      const path = relative(this.#folder, file).replaceAll(sep, '/')
      const owner = places.find((stretch) => `/${path}`.startsWith(stretch.path))
      const from = owner && { key: this.#keyOf(owner.version), glance: '' }
      this.#edition.adopt(path, file, from)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#search[Symbol.asyncDispose]()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
