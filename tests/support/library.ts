import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Site } from '../../src/archive/archive.ts'
import { answersOf } from '../../src/publish/answers.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { readCatalogue } from '../../src/search/browser/articles.ts'
import { Engine } from '../../src/search/browser/engine.ts'
import { IndexReader } from '../../src/search/browser/index-reader.ts'
import type { Library } from '../../src/search/browser/library.ts'
import { ranking, type Pagefind, type PagefindOptions } from '../../src/search/browser/pagefind.ts'
import { readWordList } from '../../src/search/browser/spelling.ts'
import { foldWith } from '../../src/search/fold.ts'
import { indexArticles } from '../../src/search/index-articles.ts'
import { makeSearchData } from '../../src/search/search-files.ts'

/** What the search page loads, without a page: Pagefind runs in Node, and asks a server for its index. */
export interface TestLibrary extends Library, AsyncDisposable {}

/** Indexes a site, and opens what the search page would. To be disposed of. */
export async function openTestLibrary(site: Site, rank = ranking): Promise<TestLibrary> {
  const answers = answersOf(site.archive)
  const data = makeSearchData(site)
  const folder = await mkdtemp(join(tmpdir(), 'china-post-newsroom-search-'))
  await indexArticles(data.documents, folder)
  const server = await serveSite({ folder, base: { path: '/' }, answers, port: 0 })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const pagefind: Pagefind & { options(options: NodeOptions): Promise<void> } = await import(
    join(folder, 'pagefind/pagefind.js')
  )
  const basePath = `http://localhost:${address.port}/pagefind/`
  await pagefind.options({ basePath, baseUrl: '/', metaCacheTag: '', ranking: rank })

  const text = (name: string): string =>
    new TextDecoder().decode(data.files.find(({ path }) => path.includes(name))?.content)
  const catalogue = JSON.parse(text('catalogue'))
  const words = async (): Promise<ReturnType<typeof readWordList>> => readWordList(text('words'))
  const fold = foldWith(catalogue.han)
  const articles = readCatalogue(catalogue)
  const index = await IndexReader.open(pagefind, { fold, words })
  return {
    articles,
    index,
    engine: new Engine(articles, index, fold),
    words,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true })
    },
  }
}

/** In Node, Pagefind has to be told where it is. */
interface NodeOptions extends PagefindOptions {
  readonly basePath: string
  readonly baseUrl: string
}
