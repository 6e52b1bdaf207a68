import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { IndexOrder } from './pagefinds.ts'
import type { Facts, Findable } from './survey.ts'

/** What the thread of an indexer is told to do. */
export type Order =
  | {
      readonly what: 'survey'
      /** Newest first. */
      readonly articles: readonly Findable[]
      /** File for the documents: one a line, in JSON. */
      readonly documents: string
    }
  | ({ readonly what: 'index' } & IndexOrder)

/** An order on its way. */
export interface Task {
  readonly id: number
  readonly order: Order
}

/** What the thread answers: what it found out, or what went wrong. */
export type Answer = { readonly id: number } & (
  | { readonly facts: Facts | null }
  | { readonly failure: Failure }
)

/** An error of the thread, with all that it has beside its message, such as the code of a full disk. */
export interface Failure {
  readonly message: string
}

/**
 * How large the files of an index are that a reader fetches for a word: Pagefind counts the articles that hold
 * each word, and the places where they do. Its own size is 20,000; small files are compressed in a third of the
 * time, and cost a reader less (decision 6). It calls the setting unstable: if it goes, files are larger again, and
 * nothing else changes.
 */
const sizeOfFiles = 3000

/** A thread that carries out orders, several at once. */
export class IndexWorker {
  readonly #worker = new Worker(new URL('index-thread.ts', import.meta.url), {
    env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(sizeOfFiles) },
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  readonly #underWay = new Map<number, PromiseWithResolvers<Facts | null>>()
  #ended: Error | undefined
  #tasks = 0

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('The thread that makes indexes ended.')))
  }

  carryOut(order: Order): Promise<Facts | null> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    const id = this.#tasks++
    const result = Promise.withResolvers<Facts | null>()
    this.#underWay.set(id, result)
    this.#tell({ id, order })
    return result.promise
  }

  /** One that has nothing to do has no process of Pagefind's to end. */
  async end(): Promise<void> {
    if (this.#underWay.size === 0) await this.#worker.terminate()
    else this.#tell(null)
    if (this.#worker.threadId !== -1) await once(this.#worker, 'exit')
  }

  #take(answer: Answer): void {
    const result = this.#underWay.get(answer.id)
    this.#underWay.delete(answer.id)
    if ('failure' in answer) {
      const { message, ...others } = answer.failure
      result?.reject(Object.assign(new Error(message), others))
    } else result?.resolve(answer.facts)
  }

  #tell(task: Task | null): void {
    this.#worker.postMessage(task)
  }

  #fail(error: Error): void {
    this.#ended ??= error
    for (const { reject } of this.#underWay.values()) reject(this.#ended)
    this.#underWay.clear()
  }
}
