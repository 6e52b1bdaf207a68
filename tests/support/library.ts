import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Site } from '../../src/archive/archive.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { readCatalogue } from '../../src/search/browser/articles.ts'
import { Engine } from '../../src/search/browser/engine.ts'
import { IndexReader } from '../../src/search/browser/index-reader.ts'
import type { Library } from '../../src/search/browser/library.ts'
import { ranking, type Pagefind, type PagefindOptions } from '../../src/search/browser/pagefind.ts'
import { readWordList, type WordList } from '../../src/search/browser/spelling.ts'
import type { Catalogue } from '../../src/search/catalogue.ts'
import { foldWith } from '../../src/search/fold.ts'
import { indexArticles } from '../../src/search/index-articles.ts'
import { makeSearchData } from '../../src/search/search-files.ts'
import { writeFiles } from './published.ts'

/** What the search page loads, without a page: Pagefind runs in Node, and asks a server for its index. */
export interface TestLibrary extends Library, AsyncDisposable {}

/** Indexes a site, and opens what the search page would. To be disposed of. */
export async function openTestLibrary(site: Site): Promise<TestLibrary> {
  const { documents, files } = makeSearchData(site)
  const folder = await mkdtemp(join(tmpdir(), 'china-post-newsroom-search-'))
  writeFiles(folder, Object.fromEntries(files.map(({ path, content }) => [path, content])))
  await indexArticles(documents, folder)
  const library = await openBuiltLibrary(folder)
  return {
    ...library,
    async [Symbol.asyncDispose]() {
      await library[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}

/** Opens what the search page of a built site would. To be disposed of. */
export async function openBuiltLibrary(folder: string): Promise<TestLibrary> {
  const server = await serveSite({ folder, base: { path: '/' }, answers, port: 0 })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const pagefind: NodePagefind = await import(join(folder, 'pagefind/pagefind.js'))
  const basePath = `http://localhost:${address.port}/pagefind/`
  await pagefind.options({ basePath, baseUrl: '/', metaCacheTag: '', ranking })

  const catalogue: Catalogue = JSON.parse(assetOf(folder, 'catalogue'))
  const words = async (): Promise<WordList> => readWordList(assetOf(folder, 'words'))
  const fold = foldWith(catalogue.han)
  const articles = readCatalogue(catalogue)
  const index = await IndexReader.open(pagefind, { fold, words })
  return {
    articles,
    index,
    engine: new Engine(articles, index, fold),
    words,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

function assetOf(folder: string, name: string): string {
  const [file = ''] = globSync(join(folder, `assets/${name}.*`))
  return readFileSync(file, 'utf8')
}

const answers = { redirects: [], gone: [], charsets: {} }

/** In Node, Pagefind has to be told where it is. */
interface NodePagefind extends Pagefind {
  options(options: NodeOptions): Promise<void>
}

interface NodeOptions extends PagefindOptions {
  readonly basePath: string
  readonly baseUrl: string
}
