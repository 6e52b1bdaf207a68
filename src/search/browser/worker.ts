import type { FinderFiles } from '../catalogue.ts'
import { readAddress } from './address.ts'
import { answer } from './answer.ts'
import { GuardedFetch } from './guarded-fetch.ts'
import { openLibrary, type Library } from './library.ts'
import type { OpenPagefind, Pagefind } from './pagefind.ts'
import { parseQuery } from './query.ts'
import { partsOf } from './scope.ts'
import { SearchError } from './search-error.ts'
import type { Question, Told } from './told.ts'

/** What Pagefind's code exports. */
interface PagefindModule {
  readonly createInstance: (options: Parameters<OpenPagefind>[0]) => Pagefind
}

/** The thread that finds. It serves the page that started it, until something that it needs cannot be had. */
addEventListener('message', ({ data, ports: [port] }: MessageEvent<FinderFiles>) => {
  if (port !== undefined) serve(data, port)
})

function serve(files: FinderFiles, port: MessagePort): void {
  const guard = new GuardedFetch()
  // Pagefind looks for its WebAssembly beside each index; it stands once for all.
  globalThis.fetch = (address) => {
    const wanted = new Request(address).url
    return guard.fetch(/\/wasm\.[^/]*$/.test(wanted) ? files.wasm : wanted)
  }
  const tell = (told: Told): void => port.postMessage(told)
  const fail = (error: unknown): void => {
    console.error(error)
    const failure = error instanceof SearchError ? error : new SearchError('damaged', 'search')
    tell({ trouble: failure.trouble, file: failure.file })
  }
  const opened = openLibrary(files, guard, async (options) => {
    // Both at once: Pagefind's code would ask for the other file only when it is there.
    guard.begin(files.wasm)
    const { createInstance } = await guard.module<PagefindModule>(files.pagefind)
    return createInstance(options)
  })
  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    opened.then((library) => carryOut(library, data, tell)).catch(fail)
  })
  port.start()
  tell({ isReady: true })
}

async function carryOut(
  library: Library,
  question: Question,
  tell: (told: Told) => void,
): Promise<void> {
  if ('prepare' in question) return prepare(library, question.prepare)
  const { id, search } = question
  tell({ id, answer: await answer(library, search, (first) => tell({ id, answer: first })) })
}

/** Fetches what most searches will need, and what a search for a text will. */
async function prepare({ catalogue, lexicon, texts }: Library, text: string): Promise<void> {
  const words = parseQuery(text).clauses.flatMap((clause) => clause.text.split(' '))
  await Promise.all(words.map((word) => lexicon.mayHave(word)))
  const [first = []] = partsOf(
    catalogue.stretches,
    readAddress(new URLSearchParams()),
    catalogue.budget,
  )
  await texts.open(first)
  await texts.preload(words)
}
