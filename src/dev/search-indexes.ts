import { mkdtempSync, readdirSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import { describeSearch, openSearch, type Sizes } from '../search/open-search.ts'
import type { SearchFiles } from '../search/search-files.ts'

/**
 * The search indexes of a site that is being edited. Each time only the stretches that changed are indexed,
 * into a folder of their own, and looked through.
 */
export class SearchIndexes {
  readonly #cache: string
  readonly #sizes: Sizes | undefined
  /** What was found out about texts, by its key. */
  #known: ReadonlyMap<string, string> = new Map()
  /** The folder that has the index of a version. */
  #folders: ReadonlyMap<string, string> = new Map()
  /** Of the stretches as they were last indexed: where each stands, and which version it is. Longest path first. */
  #stretches: readonly { readonly path: string; readonly version: string }[] = []
  /** Folders of an earlier thread, which answer until there is an index. */
  #inherited: readonly string[]

  /**
   * @param cache Folder for nothing but indexes.
   * @param sizes Those of a built site, if not said otherwise.
   */
  constructor(cache: string, sizes?: Sizes) {
    this.#cache = cache
    this.#sizes = sizes
    this.#inherited = readdirSync(cache).toSorted().toReversed()
  }

  /** What search needs beside its indexes. */
  describe(site: Site): SearchFiles {
    return this.#remembering((recall) => describeSearch(site, { recall }, this.#sizes))
  }

  /** Makes the indexes that are missing, and removes those that nobody needs any more. */
  async update(site: Site): Promise<void> {
    const folder = mkdtempSync(join(this.#cache, `${Date.now()}-`))
    const holds = (version: string): boolean => this.#folders.has(version)
    await using search = await this.#remembering((recall) =>
      openSearch(site, { recall, holds }, folder, this.#sizes),
    )
    await search.written
    this.#stretches = search.stretches.toSorted((a, b) => b.path.length - a.path.length)
    this.#folders = new Map(
      search.stretches.map(({ version }) => [version, this.#folders.get(version) ?? folder]),
    )
    this.#inherited = []
    const needed = new Set(this.#folders.values())
    for (const name of readdirSync(this.#cache)) {
      const old = join(this.#cache, name)
      if (!needed.has(old)) await rm(old, { recursive: true, force: true })
    }
  }

  /** @param path Of a file below `/pagefind/`. */
  async read(path: string): Promise<Uint8Array | undefined> {
    const own = this.#stretches.find((stretch) => path.startsWith(stretch.path))
    const folder = this.#folders.get(own?.version ?? '')
    const folders =
      folder === undefined ? this.#inherited.map((name) => join(this.#cache, name)) : [folder]
    for (const one of folders) {
      const content = await readFile(join(one, path)).catch(() => undefined)
      if (content !== undefined) return content
    }
    return undefined
  }

  /** Lets something recall what was found out before, and keeps what it asked for. */
  #remembering<T>(work: (recall: (key: string, make: () => string) => string) => T): T {
    const before = this.#known
    const asked = new Map<string, string>()
    const result = work((key, make) => {
      const value = before.get(key) ?? make()
      asked.set(key, value)
      return value
    })
    this.#known = asked
    return result
  }
}
