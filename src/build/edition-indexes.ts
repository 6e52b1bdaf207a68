import { hash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { newestFirst } from '../article/load.ts'
import type { Edition } from '../output/edition.ts'
import { stagingOf } from '../output/journal.ts'
import { EarlyIndexes } from '../search/early-indexes.ts'
import { Indexer } from '../search/indexer.ts'
import { openSearch, type IndexPlace, type OpenSearch } from '../search/open-search.ts'
import type { SearchFiles } from '../search/search-files.ts'
import { programHash } from '../store/program.ts'
import type { Store } from '../store/store.ts'
import { leavesOf, pathOf } from '../tree.ts'
import type { BuildOptions } from './options.ts'

/** The code that makes an index of documents. */
const indexCode = ['src/search/*.ts']

/**
 * The search indexes of an edition. Texts are looked through in a thread, and Pagefind makes indexes in
 * processes of its own, while articles are read and pages are made here; those of stretches in which nothing
 * changed stay.
 */
export class EditionIndexes implements AsyncDisposable {
  readonly #indexer = new Indexer()
  readonly #early: EarlyIndexes
  readonly #store: Store
  readonly #folder: string
  readonly #keyOf: (version: string) => string
  #search: Promise<OpenSearch> | undefined

  constructor(store: Store, { root, output }: Pick<BuildOptions, 'root' | 'output'>) {
    this.#store = store
    this.#folder = join(stagingOf(output), 'indexes')
    // The same documents make another index, if Pagefind is another one.
    const program = programHash(root, indexCode)
    this.#keyOf = (version) => hash('sha256', `${program} ${version}`)
    this.#indexer.start()
    const expected = { folder: this.#folder, order: newestFirst }
    this.#early = new EarlyIndexes(this.#indexer, store.memory('search'), expected)
  }

  /** Is told of each article that lists will show, as soon as it is read. */
  see(article: Article): void {
    this.#early.see(article)
  }

  /**
   * Makes those that do not stand.
   *
   * @returns What the search page is made from, and what search fetches beside the indexes.
   */
  make(site: Site, edition: Edition): Promise<SearchFiles> {
    mkdirSync(this.#folder, { recursive: true })
    const holds = ({ version, path }: IndexPlace): boolean =>
      edition.keepsAll(path.slice(1), this.#keyOf(version))
    const kept = { ...this.#store.memory('search'), holds }
    this.#search = openSearch(site, kept, this.#folder, undefined, this.#indexer)
    // It may fail before anybody waits for it.
    this.#search.catch(() => undefined)
    return this.#search
  }

  /** Waits for Pagefind, and puts what it made into the edition, if it was told to make any. */
  async put(edition: Edition): Promise<void> {
    const { stretches } = (await this.#search) ?? { stretches: [] }
    this.#indexer.hurry()
    await Promise.all(
      stretches.map(async (index) => {
        await index.written
        this.#adopt(index, edition)
      }),
    )
  }

  #adopt({ version, path }: IndexPlace, edition: Edition): void {
    const folder = join(this.#folder, path)
    const from = { key: this.#keyOf(version), glance: '' }
    for (const leaf of leavesOf(folder)) {
      edition.adopt(path.slice(1) + leaf.path, pathOf(folder, leaf), from)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#indexer[Symbol.asyncDispose]()
    // Whatever was under way has ended with it.
    await this.#search?.catch(() => undefined)
    await rm(this.#folder, { recursive: true, force: true })
  }
}
