import type { Catalogue, Columns } from '../catalogue.ts'
import { foldWith } from '../fold.ts'
import { allNames } from './aliases.ts'
import { placesOf, readColumns } from './articles.ts'
import { Engine, type View } from './engine.ts'
import { getText } from './get-text.ts'
import { IndexReader } from './index-reader.ts'
import { MergedIndex } from './merged-index.ts'
import { loadPagefind, type Pagefind } from './pagefind.ts'
import type { Stretches } from './scope.ts'
import { readWordList, type WordList } from './spelling.ts'

/** Where the files of search are. Absolute addresses. */
export interface Files {
  /** Pagefind's folder, with the closing slash. */
  readonly pagefind: string
  readonly catalogue: string
  readonly words: string
  /** Changes with the index of the newest stretch. */
  readonly version: string
}

/** Everything that search needs, stretch by stretch. */
export interface Library {
  readonly catalogue: Catalogue
  readonly index: MergedIndex
  readonly engine: Engine
  /** Fetched when it is first asked for. */
  readonly words: () => Promise<WordList>
  /** Opens stretches, those that are not open yet side by side. */
  readonly open: (stretches: Stretches) => Promise<View>
}

/** Loads what every search needs, side by side. */
export async function openLibrary(files: Files): Promise<Library> {
  const load = (): Promise<Pagefind> => loadPagefind(files.pagefind, files.version)
  // It is waited for with the first stretch, and fails only then.
  load().catch(() => undefined)
  const catalogue: Catalogue = JSON.parse(await getText(files.catalogue))
  return libraryOf(catalogue, {
    index: new MergedIndex(catalogue.stretches, files.pagefind, load),
    words: once(async () => readWordList(await getText(files.words))),
    fetchColumns: async (name) => JSON.parse(await getText(new URL(name, files.catalogue).href)),
  })
}

/** What a library is made from, apart from its catalogue. */
export interface Sources extends Pick<Library, 'index' | 'words'> {
  readonly fetchColumns: (name: string) => Promise<Columns>
}

export function libraryOf(catalogue: Catalogue, { index, words, fetchColumns }: Sources): Library {
  const { stretches } = catalogue
  const fold = foldWith(catalogue.han)
  const loaded = new Map<number, Columns>()
  return {
    catalogue,
    index,
    words,
    engine: new Engine(new IndexReader(index, fold), fold, words),
    async open(wanted) {
      await Promise.all([
        index.open(wanted),
        ...wanted.map(async (stretch) => {
          const columns = loaded.get(stretch) ?? stretches[stretch]?.columns ?? ''
          loaded.set(stretch, typeof columns === 'string' ? await fetchColumns(columns) : columns)
        }),
      ])
      return {
        articles: readColumns(stretches, loaded),
        aliases: allNames(catalogue),
        places: wanted.toSorted((a, b) => a - b).flatMap((one) => placesOf(stretches, one)),
        stretches: wanted,
        isWhole: wanted.length === stretches.length,
      }
    },
  }
}

/** Calls `action` once, however often it is asked; again only if it failed. */
export function once<T>(action: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= action().catch((error: unknown) => {
      running = undefined
      throw error
    })
    return running
  }
}
