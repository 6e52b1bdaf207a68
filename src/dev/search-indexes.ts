import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import {
  describeSearch,
  openSearch,
  type IndexPlace,
  type OpenSearch,
  type Sizes,
} from '../search/open-search.ts'
import type { KeptFacts } from '../search/known-facts.ts'
import { bytesInside } from '../inside.ts'
import type { SearchFiles } from '../search/search-files.ts'

/** In the cache: hash of the code that made the indexes. */
const programFile = 'program'

/** In the cache: which version the newest stretch has, whose files stand at `/pagefind/` itself. */
const newestFile = 'newest'

/**
 * The search indexes of a site that is being edited. Each stands in a folder named by its version, so that
 * after an edit only the stretch that changed is indexed, and when the server is started anew perhaps none.
 */
export class SearchIndexes {
  readonly #cache: string
  readonly #kept: KeptFacts
  readonly #sizes: Sizes | undefined

  /**
   * @param cache Folder for nothing but indexes; need not exist.
   * @param program Hash of the code that makes them; those of other code are removed.
   * @param kept What was found out about texts before.
   * @param sizes Those of a built site, if not said otherwise.
   */
  constructor(cache: string, program: string, kept: KeptFacts, sizes?: Sizes) {
    this.#cache = cache
    this.#kept = kept
    this.#sizes = sizes
    if (this.#read(programFile) !== program) rmSync(cache, { recursive: true, force: true })
    mkdirSync(cache, { recursive: true })
    writeFileSync(join(cache, programFile), program)
  }

  /** What search needs beside its indexes. */
  describe(site: Site): SearchFiles {
    return describeSearch(site, this.#kept, this.#sizes)
  }

  /** Makes the indexes that are missing, and removes those that nobody needs any more. */
  async update(site: Site): Promise<void> {
    const made = mkdtempSync(join(this.#cache, 'new-'))
    const kept = {
      ...this.#kept,
      holds: ({ version }: IndexPlace) => existsSync(join(this.#cache, version)),
    }
    await using search = await openSearch(site, kept, made, this.#sizes)
    await search.written
    this.#take(search.stretches, made)
    const needed = new Set([
      programFile,
      newestFile,
      ...search.stretches.map(({ version }) => version),
    ])
    for (const name of await readdir(this.#cache)) {
      if (!needed.has(name)) await rm(join(this.#cache, name), { recursive: true, force: true })
    }
  }

  /** @param path Of a file below `/pagefind/`. */
  read(path: string): Uint8Array | undefined {
    const [, older, rest = path.slice('/pagefind/'.length)] =
      /^\/pagefind\/([0-9a-f]{10})\/(.*)$/.exec(path) ?? []
    const folder = older ?? this.#read(newestFile) ?? 'none'
    return bytesInside(join(this.#cache, folder), rest)
  }

  /** Takes over the indexes that were made. The folder of the newest holds those of all others. */
  #take(stretches: OpenSearch['stretches'], made: string): void {
    for (const { version, path } of stretches.toReversed()) {
      const isMade = existsSync(join(made, path, 'pagefind-entry.json'))
      if (isMade) renameSync(join(made, path), join(this.#cache, version))
    }
    writeFileSync(join(this.#cache, newestFile), stretches[0]?.version ?? '')
  }

  #read(name: string): string | undefined {
    const file = join(this.#cache, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
}
