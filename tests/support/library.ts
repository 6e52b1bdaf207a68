import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Site } from '../../src/archive/archive.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { GuardedFetch } from '../../src/search/browser/guarded-fetch.ts'
import { openLibrary, type Library } from '../../src/search/browser/library.ts'
import type { OpenPagefind, Pagefind } from '../../src/search/browser/pagefind.ts'
import { openSearch, type Sizes } from '../../src/search/open-search.ts'
import { pagefindCode } from '../../src/search/pagefind-code.ts'
import { writeFiles } from './published.ts'

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
  const assets = `http://localhost:${address.port}/assets/`
  const [catalogue = ''] = globSync('catalogue.*.json', { cwd: join(folder, 'assets') })
  const guard = new GuardedFetch()
  const library = await openLibrary(
    assets + catalogue,
    guard,
    await pagefindInNode(folder, assets, guard),
  )
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

/** Pagefind as the worker has it: its requests go through the guard, and its WebAssembly stands once for all. */
async function pagefindInNode(
  folder: string,
  assets: string,
  guard: GuardedFetch,
): Promise<OpenPagefind> {
  const { script, wasm } = await pagefindCode()
  writeFiles(folder, { 'assets/wasm.pagefind': wasm, 'pagefind.mjs': script })
  globalThis.fetch = (address) => {
    const wanted = new Request(address).url
    return guard.fetch(wanted.includes('/wasm.') ? `${assets}wasm.pagefind` : wanted)
  }
  const module: { createInstance: (options: Options) => Pagefind } = await import(
    join(folder, 'pagefind.mjs')
  )
  return async (options) => module.createInstance(options)
}

type Options = Parameters<OpenPagefind>[0]

const answers = { redirects: [], gone: [], charsets: {} }
