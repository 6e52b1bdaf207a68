import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { collectAllGarbage } from '../garbage.ts'
import type { Answer, Failure, Order } from './indexer.ts'
import { surveyOf, type Facts, type SearchDocument } from './survey.ts'

/** The files of every index, beside its folders. Pagefind's ready-made pages are not needed. */
const fetched = /^(?:pagefind-entry\.json|.*\.pf_meta)$/

/** The code, which one index brings for all. */
const code = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.en\.pagefind)$/

/** How many documents are on their way to Pagefind; all of a stretch would wait in memory in three forms. */
const atOnce = 64

/** How often Pagefind's process is asked for a sign of life, in milliseconds. */
const pulse = 1000

type OrderTo<What extends Order['what']> = Extract<Order, { readonly what: What }>

/** The thread of an `Indexer`: takes orders, and carries them out one after the other. */
function work(): void {
  let last = Promise.resolve()
  parentPort?.on('message', (order: Order | null) => {
    if (order === null) void end()
    else {
      last = last
        .then(() => carryOut(order))
        .then(
          (facts) => tell({ facts }),
          (error: unknown) => tell({ failure: failureOf(error) }),
        )
        .then(collectAllGarbage)
    }
  })
}

async function carryOut(order: Order): Promise<Facts | null> {
  if (order.what === 'survey') return survey(order)
  try {
    await alive(() => makeIndex(order))
  } finally {
    // One that has made an index is slower for the next, and takes a third more memory.
    await close()
  }
  return null
}

function survey({ articles, documents }: OrderTo<'survey'>): Facts {
  const file = openSync(documents, 'w')
  try {
    return surveyOf(articles, (document) => writeSync(file, `${JSON.stringify(document)}\n`))
  } finally {
    closeSync(file)
  }
}

/** Ends whatever is under way, too. */
async function end(): Promise<void> {
  await close()
  parentPort?.close()
}

/** Pagefind's package notices that its process has ended only when it writes to it. */
async function alive(action: () => Promise<void>): Promise<void> {
  const spare = await newIndex()
  const timer = setInterval(() => {
    // To delete an index twice does no harm; if it fails, so does the action, and says why.
    spare.deleteIndex().catch(() => undefined)
  }, pulse)
  try {
    await action()
  } finally {
    clearInterval(timer)
  }
}

/**
 * Pagefind's bytes depend on the order of the documents, and it takes them in the order of the messages. The
 * files are written here, because its process says that it has written some that it has not closed yet.
 */
async function makeIndex({ documents, output, withCode }: OrderTo<'index'>): Promise<void> {
  const lines = (await readFile(documents, 'utf8')).split('\n').filter(Boolean)
  await rm(documents)
  const index = await newIndex()
  for (let first = 0; first < lines.length; first += atOnce) {
    const added = lines.slice(first, first + atOnce).map((line) => addDocument(index, line))
    for (const { errors } of await Promise.all(added)) throwErrors(errors)
  }
  const { files, errors } = await index.getFiles()
  throwErrors(errors)
  const needed = files.filter(({ path }) => isNeeded(path, withCode))
  const folders = new Set(needed.map(({ path }) => dirname(join(output, path))))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const { path, content } of needed) writeFileSync(join(output, path), content)
  await expectArticles(output, lines.length)
}

function addDocument(index: PagefindIndex, line: string): ReturnType<PagefindIndex['addHTMLFile']> {
  const { url, content }: SearchDocument = JSON.parse(line)
  return index.addHTMLFile({ url, content })
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  throwErrors(errors)
  if (index === undefined) throw new Error('Pagefind made no index.')
  return index
}

/** Whether somebody fetches a file of an index. */
function isNeeded(path: string, withCode: boolean): boolean {
  return /[/\\]/.test(path) || fetched.test(path) || (withCode && code.test(path))
}

/** @throws {Error} If some documents are not in the index: then results would lead to other articles. */
async function expectArticles(output: string, count: number): Promise<void> {
  const entry: Entry = JSON.parse(await readFile(join(output, 'pagefind-entry.json'), 'utf8'))
  const counts = Object.values(entry.languages).map(({ page_count }) => page_count)
  const indexed = counts.reduce((sum, one) => sum + one, 0)
  if (indexed !== count) throw new Error(`Pagefind indexed ${indexed} of ${count} articles.`)
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>
}

/** Pagefind returns its errors rather than throw them. */
function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`)
}

/** What an error says, and what of the system it names: on the way to another thread it would lose that. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) }
  return Object.assign({ message: error.message }, error)
}

function tell(answer: Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer)
}

work()
