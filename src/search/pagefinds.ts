import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type * as PagefindPackage from 'pagefind'
import type { SearchDocument } from './survey.ts'

type Pagefind = typeof PagefindPackage

/** The files of an index, beside its folders. What else Pagefind brings is code, and pages for it. */
const fetched = /^(?:pagefind-entry\.json|.*\.pf_meta)$/

/** How many documents are on their way to Pagefind; all of a stretch would wait in memory in three forms. */
const atOnce = 64

/** How often Pagefind's process is asked for a sign of life, in milliseconds. */
const pulse = 1000

/** What an index is made of, and where it will stand. */
export interface IndexOrder {
  /** File that holds the documents: one a line, in JSON. It is deleted. */
  readonly documents: string
  /** Folder of the index. */
  readonly output: string
}

/** Makes indexes, as many at once as it is asked for, each in a process of Pagefind's own. */
export class Pagefinds {
  readonly #all: Pagefind[] = []
  readonly #idle: Pagefind[] = []

  /** @throws {Error} If Pagefind reports an error, its process ends, or the index lacks an article. */
  async makeIndex(order: IndexOrder): Promise<void> {
    const pagefind = this.#idle.pop() ?? (await this.#another())
    try {
      await alive(pagefind, () => makeIndex(pagefind, order))
    } finally {
      // One that has made an index is slower for the next, and takes a third more memory.
      await pagefind.close()
      this.#idle.push(pagefind)
    }
  }

  /** Ends whatever is under way. */
  async end(): Promise<void> {
    await Promise.all(this.#all.map((pagefind) => pagefind.close()))
  }

  /** The package has one process, or none, for each instance of its module. */
  async #another(): Promise<Pagefind> {
    const module = `${import.meta.resolve('pagefind')}?${this.#all.length}`
    const pagefind: Pagefind = await import(module)
    this.#all.push(pagefind)
    return pagefind
  }
}

/** Pagefind's package notices that its process has ended only when it writes to it. */
async function alive(pagefind: Pagefind, action: () => Promise<void>): Promise<void> {
  const spare = await newIndex(pagefind)
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
async function makeIndex(pagefind: Pagefind, { documents, output }: IndexOrder): Promise<void> {
  const lines = (await readFile(documents, 'utf8')).split('\n').filter(Boolean)
  await rm(documents)
  const index = await newIndex(pagefind)
  for (let first = 0; first < lines.length; first += atOnce) {
    const added = lines.slice(first, first + atOnce).map((line) => addDocument(index, line))
    for (const { errors } of await Promise.all(added)) throwErrors(errors)
  }
  const { files, errors } = await index.getFiles()
  throwErrors(errors)
  const needed = files.filter(({ path }) => isNeeded(path))
  const folders = new Set(needed.map(({ path }) => dirname(join(output, path))))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const { path, content } of needed) writeFileSync(join(output, path), content)
  await expectArticles(output, lines.length)
}

function addDocument(
  index: PagefindPackage.PagefindIndex,
  line: string,
): ReturnType<PagefindPackage.PagefindIndex['addHTMLFile']> {
  const { url, content }: SearchDocument = JSON.parse(line)
  return index.addHTMLFile({ url, content })
}

async function newIndex({ createIndex }: Pagefind): Promise<PagefindPackage.PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  throwErrors(errors)
  if (index === undefined) throw new Error('Pagefind made no index.')
  return index
}

/** Whether somebody fetches a file of an index. */
function isNeeded(path: string): boolean {
  return /[/\\]/.test(path) || fetched.test(path)
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
