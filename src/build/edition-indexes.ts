import { hash } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Site } from '../archive/archive.ts'
import type { Edition } from '../output/edition.ts'
import { stagingOf } from '../output/journal.ts'
import type { Indexer } from '../search/indexer.ts'
import { openSearch, type IndexPlace, type OpenSearch } from '../search/open-search.ts'
import type { SearchFiles } from '../search/search-files.ts'
import { programHash } from '../store/program.ts'
import type { Store } from '../store/store.ts'
import type { BuildOptions } from './options.ts'

/** The code that makes an index of documents. */
const indexCode = ['src/search/*.ts']

/**
 * The search indexes of an edition. Texts are looked through in threads, and Pagefind makes indexes in
 * processes of its own, while pages are made here; those of stretches in which nothing changed stay.
 */
export class EditionIndexes implements AsyncDisposable {
  /** What the search page is made from, and what search fetches beside the indexes. */
  readonly described: Promise<SearchFiles>
  readonly #indexer: Indexer
  readonly #search: Promise<OpenSearch>
  readonly #edition: Edition
  readonly #folder: string
  readonly #keyOf: (version: string) => string

  /** Begins to make those that do not stand. */
  constructor(
    site: Site,
    edition: Edition,
    store: Store,
    { root, output }: Pick<BuildOptions, 'root' | 'output'>,
    indexer: Indexer,
  ) {
    this.#indexer = indexer
    this.#edition = edition
    this.#folder = join(stagingOf(output), 'indexes')
    mkdirSync(this.#folder, { recursive: true })
    // The same documents make another index, if Pagefind is another one.
    const program = programHash(root, indexCode)
    this.#keyOf = (version) => hash('sha256', `${program} ${version}`)
    const holds = ({ version, path }: IndexPlace): boolean =>
      edition.keepsAll(path.slice(1), this.#keyOf(version))
    const kept = { ...store.memory('search'), holds }
    this.#search = openSearch(site, kept, this.#folder, undefined, indexer)
    this.described = this.#search
    // It may fail before anybody waits for it.
    this.#search.catch(() => undefined)
  }

  /** Waits for Pagefind, and puts what it made into the edition. */
  async put(): Promise<void> {
    const search = await this.#search
    await search.written
    const places = search.stretches.toSorted((a, b) => b.path.length - a.path.length)
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
    await this.#indexer[Symbol.asyncDispose]()
    // Whatever was under way has ended with it.
    await this.#search.catch(() => undefined)
    await rm(this.#folder, { recursive: true, force: true })
  }
}
