import type { Catalogue } from '../catalogue.ts'
import { foldWith } from '../fold.ts'
import { readCatalogue, type Articles } from './articles.ts'
import { Engine } from './engine.ts'
import { IndexReader } from './index-reader.ts'
import { loadPagefind } from './pagefind.ts'
import { readWordList, type WordList } from './spelling.ts'

/** Where the files of search are. Absolute addresses. */
export interface Files {
  /** Pagefind's folder, with the closing slash. */
  readonly pagefind: string
  readonly catalogue: string
  readonly words: string
  /** Changes with the index. */
  readonly version: string
}

/** Everything that search needs, loaded. */
export interface Library {
  readonly articles: Articles
  readonly index: IndexReader
  readonly engine: Engine
  /** Fetched when it is first asked for. */
  readonly words: () => Promise<WordList>
}

/** Loads what every search needs, side by side. */
export async function openLibrary(files: Files): Promise<Library> {
  const words = once(async () => readWordList(await get(files.words)))
  const [source, pagefind] = await Promise.all([
    get(files.catalogue),
    loadPagefind(files.pagefind, files.version),
  ])
  const catalogue: Catalogue = JSON.parse(source)
  const articles = readCatalogue(catalogue)
  const fold = foldWith(catalogue.han)
  const index = await IndexReader.open(pagefind, { fold, words })
  return { articles, index, engine: new Engine(articles, index, fold), words }
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

async function get(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`)
  return answer.text()
}
