import { Worker } from 'node:worker_threads'
import { failurePage } from './mistakes-page.ts'
import type { Answer, News, Order, StudioOptions } from './messages.ts'

/** What a thread tells about the pages that it makes. */
interface Listener {
  /** The content was read again. */
  readonly onRead: (mistakes: string) => void
}

/** The thread that makes pages, and its successors. */
export class PagesThread {
  readonly #options: StudioOptions
  readonly #listener: Listener
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #worker: Worker
  /** Why there are no pages until something changes. */
  #failure: Answer | undefined
  #lastId = 0

  constructor(options: StudioOptions, listener: Listener) {
    this.#options = options
    this.#listener = listener
    this.#worker = this.#start()
  }

  /** What stands at a path; waits while the pages are being loaded. */
  async answer(path: string): Promise<Answer> {
    if (this.#failure !== undefined) return this.#failure
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#order({ kind: 'answer', id, path })
    })
  }

  /** Reads the content again, of which some files have changed. */
  changed(paths: readonly string[]): void {
    if (this.#failure === undefined) this.#order({ kind: 'changed', paths })
    else void this.restart()
  }

  /** Loads code and layouts again. Whoever waits for a page of the old ones asks again. */
  async restart(): Promise<void> {
    const old = this.#worker
    this.#failure = undefined
    this.#worker = this.#start()
    this.#answerAll(outdated)
    await old.terminate()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: this.#options })
    worker.on('message', (news: News) => {
      if (worker === this.#worker) this.#hear(news)
    })
    // Code or a style sheet that cannot be loaded is mended and loaded again; until then the error says what it is.
    worker.on('error', (error) => {
      console.error(error)
      if (worker !== this.#worker) return
      this.#failure = { status: 500, type: 'html', body: failurePage(error) }
      this.#answerAll(this.#failure)
      this.#listener.onRead('')
    })
    return worker
  }

  /** Whoever waits for a page gets this one. */
  #answerAll(answer: Answer): void {
    for (const resolve of this.#waiting.values()) resolve(answer)
    this.#waiting.clear()
  }

  #hear(news: News): void {
    if (news.kind === 'read') this.#listener.onRead(news.mistakes)
    else {
      this.#waiting.get(news.id)?.(news)
      this.#waiting.delete(news.id)
    }
  }

  #order(order: Order): void {
    this.#worker.postMessage(order)
  }
}

const outdated: Answer = { status: 500, type: 'txt', body: 'The code has changed; ask again.' }
