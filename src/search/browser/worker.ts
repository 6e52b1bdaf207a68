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

let library: Promise<Library> | undefined
/** Of the search that is under way. */
let latest = new AbortController()

/** The thread that finds. It serves the page that started it, until something that it needs cannot be had. */
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('files' in data) library = open(data.files)
  else library?.then((own) => carryOut(own, data)).catch(fail)
})

function open(files: FinderFiles): Promise<Library> {
  tell({ isReady: true })
  const guard = new GuardedFetch()
  const absolute = (path: string): string => new URL(path, location.href).href
  // Pagefind looks for its WebAssembly beside each index; it stands once for all.
  globalThis.fetch = (address) => {
    const wanted = new Request(address).url
    return guard.fetch(/\/wasm\.[^/]*$/.test(wanted) ? absolute(files.wasm) : wanted)
  }
  const opened = openLibrary(absolute(files.catalogue), guard, async (options) => {
    // Both at once: Pagefind's code would ask for the other file only when it is there.
    guard.begin(absolute(files.wasm))
    const { createInstance } = await guard.module<PagefindModule>(absolute(files.pagefind))
    return createInstance(options)
  })
  // Whoever asks is told.
  opened.catch(() => undefined)
  return opened
}

async function carryOut(
  own: Library,
  question: Exclude<Question, { readonly files: unknown }>,
): Promise<void> {
  if ('prepare' in question) return prepare(own, question.prepare)
  const { id, search } = question
  latest.abort()
  latest = new AbortController()
  const { signal } = latest
  try {
    const found = await answer(own.during(signal), search, (first) => tell({ id, answer: first }))
    tell({ id, answer: found })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function fail(error: unknown): void {
  console.error(error)
  const failure = error instanceof SearchError ? error : new SearchError('damaged', 'search')
  tell({ trouble: failure.trouble, file: failure.file })
}

function tell(told: Told): void {
  postMessage(told)
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
