import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Facts, Findable } from './survey.ts'

/** What the thread of an indexer is told to do. */
export type Order =
  | {
      readonly what: 'survey'
      readonly articles: readonly Findable[]
      /** File for the documents: one a line, in JSON. */
      readonly documents: string
    }
  | {
      readonly what: 'index'
      /** File that holds them. */
      readonly documents: string
      /** Folder of the index. */
      readonly output: string
      /** Whether the code that reads the index is to stand beside it. */
      readonly withCode: boolean
    }

/** What the thread answers: what it found out, or what went wrong. */
export type Answer = { readonly facts: Facts | null } | { readonly failure: Failure }

/** An error of the thread, with all that it has beside its message, such as the code of a full disk. */
export interface Failure {
  readonly message: string
}

/** A stretch that was looked through. */
export interface Surveyed {
  readonly facts: Facts
  /** File of its documents, for as long as the indexer lives. */
  readonly documents: string
}

/** More processes than this would wait for the disk and for each other. */
const mostThreads = 4

/**
 * Looks through stretches and makes their indexes, several at a time. To be disposed of, which ends that,
 * whatever is being done.
 *
 * Pagefind does most of its work in one thread, so that there is one for each core, a new process for each index. A thread of
 * our own talks to each, because documents go through a pipe that holds 64 kB: whoever renders pages
 * meanwhile would fill it too seldom. Documents wait in files, since all of an archive would fill the memory.
 */
export class Indexer implements AsyncDisposable {
  readonly #threads: IndexThread[] = []
  readonly #idle: IndexThread[] = []
  readonly #waiting: PromiseWithResolvers<IndexThread>[] = []
  #folder: string | undefined
  #files = 0

  /** Starts a thread before there is work for it: that takes a third of a second, in which others can read. */
  start(): void {
    if (this.#threads.length === 0) this.#idle.push(this.#newThread())
  }

  /**
   * Looks through a stretch.
   *
   * @param read Reads its articles, newest first; called when their turn has come.
   */
  async survey(read: () => readonly Findable[]): Promise<Surveyed> {
    const documents = this.#newFile()
    const facts = await this.#carryOut(() => ({ what: 'survey', articles: read(), documents }))
    if (facts === null) throw new Error('A stretch was looked through, and nothing found out.')
    return { facts, documents }
  }

  /**
   * Makes the index of a stretch.
   *
   * @param output Folder of the index.
   * @param withCode Whether the code that reads the index is to stand beside it.
   * @throws {Error} If Pagefind reports an error, or its process ends.
   */
  async index({ documents }: Surveyed, output: string, withCode: boolean): Promise<void> {
    await this.#carryOut(() => ({ what: 'index', documents, output, withCode }))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const one of this.#waiting.splice(0)) one.reject(new Error('The indexer was ended.'))
    await Promise.all(this.#threads.map((thread) => thread.end()))
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true })
  }

  async #carryOut(order: () => Order): Promise<Facts | null> {
    const thread = await this.#nextThread()
    try {
      return await thread.carryOut(order())
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#idle.push(thread)
      else next.resolve(thread)
    }
  }

  /** One that has nothing to do, as soon as there is one; each is started when it is first needed. */
  #nextThread(): IndexThread | Promise<IndexThread> {
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#threads.length < Math.min(mostThreads, availableParallelism())) {
      return this.#newThread()
    }
    const turn = Promise.withResolvers<IndexThread>()
    this.#waiting.push(turn)
    return turn.promise
  }

  #newThread(): IndexThread {
    const thread = new IndexThread()
    this.#threads.push(thread)
    return thread
  }

  #newFile(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'newsroom-search-'))
    this.#files += 1
    return join(this.#folder, String(this.#files))
  }
}

/** A thread that carries out one order after the other. */
class IndexThread {
  readonly #worker = new Worker(new URL('index-thread.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  #ended: Error | undefined
  #current: PromiseWithResolvers<Facts | null> | undefined

  constructor() {
    this.#worker.on('message', (answer: Answer) => {
      if ('failure' in answer) {
        const { message, ...others } = answer.failure
        this.#current?.reject(Object.assign(new Error(message), others))
      } else this.#current?.resolve(answer.facts)
    })
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('The thread that makes indexes ended.')))
  }

  /** Nothing else may be under way. */
  carryOut(order: Order): Promise<Facts | null> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    this.#current = Promise.withResolvers()
    this.#tell(order)
    return this.#current.promise
  }

  /** One that had nothing to do has no process of Pagefind's to end. */
  async end(): Promise<void> {
    if (this.#current === undefined) await this.#worker.terminate()
    else this.#tell(null)
    if (this.#worker.threadId !== -1) await once(this.#worker, 'exit')
  }

  #tell(order: Order | null): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#worker.postMessage(order)
  }

  #fail(error: Error): void {
    this.#ended ??= error
    this.#current?.reject(this.#ended)
  }
}
