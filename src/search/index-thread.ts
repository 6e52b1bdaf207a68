import { closeSync, openSync, writeSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { collectAllGarbage } from '../garbage.ts'
import type { Answer, Order } from './indexer.ts'
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
          (error: unknown) => tell({ error: String(error) }),
        )
        .then(collectAllGarbage)
    }
  })
}

async function carryOut(order: Order): Promise<Facts | null> {
  if (order.what === 'survey') return survey(order)
  await alive(() => makeIndex(order))
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

/** Pagefind's bytes depend on the order of the documents, and it takes them in the order of the messages. */
async function makeIndex({ documents, output, withCode }: OrderTo<'index'>): Promise<void> {
  const lines = (await readFile(documents, 'utf8')).split('\n').filter(Boolean)
  await rm(documents)
  const index = await newIndex()
  for (let first = 0; first < lines.length; first += atOnce) {
    const added = lines.slice(first, first + atOnce).map((line) => addDocument(index, line))
    for (const { errors } of await Promise.all(added)) throwErrors(errors)
  }
  throwErrors((await index.writeFiles({ outputPath: output })).errors)
  await index.deleteIndex()
  await tidy(output, withCode)
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

/** Removes what nobody fetches. Folders of other indexes may stand there too. */
async function tidy(output: string, withCode: boolean): Promise<void> {
  for (const entry of await readdir(output, { withFileTypes: true })) {
    const isNeeded = fetched.test(entry.name) || (withCode && code.test(entry.name))
    if (entry.isFile() && !isNeeded) await rm(join(output, entry.name))
  }
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

function tell(answer: Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer)
}

work()
