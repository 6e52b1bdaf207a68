import { once } from 'node:events'
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SearchDocument } from './survey.ts'

/** What the thread of an indexer is told to make. */
export interface Order {
  readonly id: number
  /** File that holds the documents: one a line, in JSON. */
  readonly documents: string
  /** Folder of the index. */
  readonly output: string
  /** Whether the code that reads the index is to stand beside it. */
  readonly withCode: boolean
}

/** What the thread answers. */
export interface Done {
  readonly id: number
  /** What went wrong, if anything did. */
  readonly error?: string
}

/** More processes than this would wait for the disk and for each other. */
const mostThreads = 4

/**
 * Makes search indexes, several at a time. To be disposed of, which ends that, whatever is being done.
 *
 * Pagefind does most of its work in one thread, so that there is a process of it for each core. A thread of
 * our own talks to each, because documents go through a pipe that holds 64 kB: whoever renders pages
 * meanwhile would fill it too seldom. They wait their turn in files.
 */
export class Indexer implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'newsroom-search-'))
  readonly #threads: IndexThread[] = []
  #last = 0

  /**
   * Hands documents over; afterwards they may be forgotten.
   *
   * @param output Folder of the index.
   * @param withCode Whether the code that reads the index is to stand beside it.
   * @returns Settles when the index is written.
   * @throws {Error} If Pagefind reports an error, or its process ends.
   */
  order(documents: readonly SearchDocument[], output: string, withCode: boolean): Promise<void> {
    this.#last += 1
    const id = this.#last
    const file = join(this.#folder, String(id))
    writeFileSync(file, '')
    // A line at a time, since all of a stretch in one string would take as much memory as all else.
    for (const document of documents) appendFileSync(file, `${JSON.stringify(document)}\n`)
    return this.#nextThread().order({ id, documents: file, output, withCode })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()))
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** In turn; each is started when it is first needed. */
  #nextThread(): IndexThread {
    const place = (this.#last - 1) % Math.min(mostThreads, availableParallelism())
    const thread = this.#threads[place] ?? new IndexThread()
    this.#threads[place] = thread
    return thread
  }
}

/** A thread that makes one index after the other, and what is waiting for it. */
class IndexThread {
  readonly #worker = new Worker(new URL('index-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  readonly #waiting = new Map<number, (error?: Error) => void>()

  constructor() {
    this.#worker.on('message', ({ id, error }: Done) => {
      this.#waiting.get(id)?.(error === undefined ? undefined : new Error(error))
      this.#waiting.delete(id)
    })
    this.#worker.on('error', (error) => this.#endAll(error))
    this.#worker.on('exit', () => this.#endAll(new Error('The thread that makes indexes ended.')))
  }

  order(order: Order): Promise<void> {
    this.#tell(order)
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.id, (error) => (error === undefined ? resolve() : reject(error)))
    })
  }

  async end(): Promise<void> {
    this.#tell(null)
    if (this.#worker.threadId !== -1) await once(this.#worker, 'exit')
  }

  #tell(order: Order | null): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#worker.postMessage(order)
  }

  #endAll(error: Error): void {
    for (const settle of this.#waiting.values()) settle(error)
    this.#waiting.clear()
  }
}
