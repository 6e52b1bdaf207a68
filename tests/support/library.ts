import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Site } from '../../src/archive/archive.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { libraryOf, type Library } from '../../src/search/browser/library.ts'
import { MergedIndex } from '../../src/search/browser/merged-index.ts'
import { ranking, type Pagefind, type PagefindOptions } from '../../src/search/browser/pagefind.ts'
import { writeFiles } from './published.ts'
import { readWordList, type WordList } from '../../src/search/browser/spelling.ts'
import type { Catalogue, Columns } from '../../src/search/catalogue.ts'
import { openSearch, type Sizes } from '../../src/search/open-search.ts'

/** What the search page loads, without a page: Pagefind runs in Node, and asks a server for its index. */
export interface TestLibrary extends Library, AsyncDisposable {
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
}

/** Nothing of earlier builds. */
export const nothingKept = {
  known: (): undefined => undefined,
  keep: (): void => undefined,
  holds: (): boolean => false,
}

/** Indexes a site, and opens what the search page would. To be disposed of. */
export async function openTestLibrary(site: Site, sizes?: Sizes): Promise<TestLibrary> {
  const folder = await mkdtemp(join(tmpdir(), 'china-post-newsroom-search-'))
  await using search = await openSearch(site, nothingKept, folder, sizes)
  const files = search.files.map(({ path, content }) => [path, content] as const)
  writeFiles(folder, Object.fromEntries(files))
  await search.written
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
  const asked: string[] = []
  server.on('request', ({ url = '' }) => asked.push(url))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const pagefind = `http://localhost:${address.port}/pagefind/`
  const catalogue: Catalogue = JSON.parse(assetOf(folder, 'catalogue.*.json'))
  const library = libraryOf(catalogue, {
    index: new MergedIndex(catalogue.stretches, pagefind, () => loadInNode(folder, pagefind)),
    words: async (): Promise<WordList> => readWordList(assetOf(folder, 'words.*.txt')),
    fetchColumns: async (name): Promise<Columns> => JSON.parse(assetOf(folder, name)),
  })
  return {
    ...library,
    asked,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

async function loadInNode(folder: string, basePath: string): Promise<Pagefind> {
  const pagefind: NodePagefind = await import(join(folder, 'pagefind/pagefind.js'))
  await pagefind.options({ basePath, baseUrl: '/', metaCacheTag: '', ranking })
  await pagefind.init()
  return pagefind
}

function assetOf(folder: string, name: string): string {
  const [file = ''] = globSync(join(folder, 'assets', name))
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
