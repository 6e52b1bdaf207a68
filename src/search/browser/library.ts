import type { Catalogue, Columns, Head, Lexicon as Shard } from '../catalogue.ts'
import { foldWith } from '../fold.ts'
import type { Fold } from '../tokens.ts'
import { allNames } from './aliases.ts'
import { readColumns, type Articles } from './articles.ts'
import { Engine } from './engine.ts'
import type { GuardedFetch } from './guarded-fetch.ts'
import { Headlines } from './headlines.ts'
import { Heads } from './heads.ts'
import { IndexReader } from './index-reader.ts'
import { Lexicon } from './lexicon.ts'
import { MergedIndex } from './merged-index.ts'
import type { OpenPagefind } from './pagefind.ts'
import type { Stretches } from './scope.ts'
import type { TextIndex } from './text-index.ts'

/** Everything that search needs. What it does not have yet it fetches when it is asked for. */
export interface Library {
  readonly catalogue: Catalogue
  /** How many articles the archive has. */
  readonly count: number
  readonly lexicon: Lexicon
  readonly heads: Heads
  readonly texts: TextIndex
  readonly headlines: Headlines
  /** Finds in the headlines of the whole archive. */
  readonly inHeadlines: Engine
  /** Finds in the texts of open stretches. */
  readonly inTexts: Engine
  /** The same library for one question; its texts are searched no more once the signal is aborted. */
  readonly during: (signal: AbortSignal) => Library
  readonly fold: Fold
  /** Names that mean the same. */
  readonly names: Catalogue['aliases']
  /** The address of an article, with the path of the base. */
  readonly addressOf: (url: string) => string
  /** What the articles of some stretches are filtered, counted and dated by; of others perhaps too. */
  readonly articlesOf: (stretches: Stretches) => Promise<Articles>
}

/** Where a library gets its files. */
interface Sources {
  readonly texts: TextIndex
  /** The path of the base: `/archive/`. */
  readonly base: string
  /** Gets a file beside the catalogue. */
  readonly fetchJson: <T>(name: string) => Promise<T>
}

/**
 * Loads what every search needs.
 *
 * @param address Of the catalogue, absolute.
 * @throws {SearchError} If the catalogue cannot be had; what is fetched later throws it too.
 */
export async function openLibrary(
  address: string,
  guard: GuardedFetch,
  openPagefind: OpenPagefind,
): Promise<Library> {
  const catalogue = await guard.json<Catalogue>(address)
  const indexes = new URL('../pagefind/', address).href
  return libraryOf(catalogue, {
    texts: new MergedIndex(catalogue.stretches, indexes, openPagefind, guard),
    base: new URL('..', address).pathname,
    fetchJson: (name) => guard.json(new URL(name, address).href),
  })
}

function libraryOf(catalogue: Catalogue, { texts, base, fetchJson }: Sources): Library {
  const { stretches } = catalogue
  const fold = foldWith(catalogue.han)
  const count = stretches.reduce((sum, stretch) => sum + stretch.count, 0)
  const lexicon = new Lexicon(catalogue.lexicon, (file) => fetchJson<Shard>(file))
  const columns = new Map<number, Promise<Columns>>()
  const columnsOf = (stretch: number): Promise<Columns> => {
    const own = stretches[stretch]?.columns ?? ''
    const fetched =
      columns.get(stretch) ??
      (typeof own === 'string' ? fetchJson<Columns>(own) : Promise.resolve(own))
    columns.set(stretch, fetched)
    return fetched
  }
  const headlines = new Headlines(lexicon, fold, count)
  const inTexts = (signal?: AbortSignal): Engine => {
    const reader = new IndexReader(texts, lexicon, fold, stretches, signal)
    return new Engine(reader, fold, (word) => lexicon.mayHave(word))
  }
  const library: Library = {
    catalogue,
    count,
    lexicon,
    headlines,
    texts,
    heads: new Heads(catalogue.heads, count, (file) => fetchJson<readonly Head[]>(file)),
    inHeadlines: new Engine(headlines, fold, async (word) => !(await lexicon.surelyLacks(word))),
    inTexts: inTexts(),
    during: (signal) => ({ ...library, inTexts: inTexts(signal) }),
    fold,
    names: allNames(catalogue),
    addressOf: (url) => base + url.slice(1),
    async articlesOf(wanted) {
      const loaded = wanted.map(async (one) => [one, await columnsOf(one)] as const)
      return readColumns(stretches, new Map(await Promise.all(loaded)))
    },
  }
  return library
}
