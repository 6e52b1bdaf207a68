import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import { IndexWorker, type Order } from './index-worker.ts'
import { findable, stretchKey, type Facts } from './survey.ts'
import { Turns } from './turns.ts'

/** A stretch that was looked through. */
export interface Surveyed {
  readonly facts: Facts
  /** File of its documents, until its index is made. */
  readonly documents: string
}

/** More processes than this would wait for the disk and for each other. */
const mostProcesses = 4

/** One is looked through, the next waits beside it. */
const surveysAtOnce = 2

/**
 * Looks through stretches and makes their indexes, several at a time. To be disposed of, which ends that,
 * whatever is being done.
 *
 * Pagefind does most of its work in one thread, so that there is a process for each core, a new one for each index. A thread
 * of our own talks to them, because documents go through pipes that hold 64 kB: whoever renders pages
 * meanwhile would fill them too seldom. Documents wait in files, since all of an archive would fill the memory.
 */
export class Indexer implements AsyncDisposable {
  #worker: IndexWorker | undefined
  readonly #surveyTurns = new Turns(surveysAtOnce)
  readonly #indexTurns = new Turns(Math.min(mostProcesses, availableParallelism()))
  /** By the key of their stretch. */
  readonly #surveys = new Map<string, Promise<Surveyed>>()
  /** By their folders. */
  readonly #indexes = new Map<string, Promise<unknown>>()
  #folder: string | undefined
  #files = 0

  /** Starts the thread before there is work for it: that takes a third of a second, in which others can read. */
  start(): void {
    this.#worker ??= new IndexWorker()
  }

  /**
   * Looks through a stretch, once for as often as it is asked for.
   *
   * @param articles Newest first. Their texts are read when their turn has come.
   */
  survey(articles: readonly Article[]): Promise<Surveyed> {
    const key = stretchKey(articles)
    const survey =
      this.#surveys.get(key) ?? this.#surveyTurns.take(() => this.#lookThrough(articles))
    this.#surveys.set(key, survey)
    return survey
  }

  /**
   * Makes the index of a stretch, once for as often as it is asked for.
   *
   * @param output Folder of the index.
   * @throws {Error} If Pagefind reports an error, or its process ends.
   */
  async index({ documents }: Surveyed, output: string): Promise<void> {
    const order = { what: 'index', documents, output } as const
    const index = this.#indexes.get(output) ?? this.#indexTurns.take(() => this.#carryOut(order))
    this.#indexes.set(output, index)
    await index
  }

  /** Is told that whoever made pages meanwhile only waits from now on, so that there is room for one process more. */
  hurry(): void {
    this.#indexTurns.addOne()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const why = new Error('The indexer was ended.')
    this.#surveyTurns.end(why)
    this.#indexTurns.end(why)
    await this.#worker?.end()
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true })
  }

  async #lookThrough(articles: readonly Article[]): Promise<Surveyed> {
    const documents = this.#newFile()
    const order = { what: 'survey', articles: articles.map(findable), documents } as const
    const facts = await this.#carryOut(order)
    if (facts === null) throw new Error('A stretch was looked through, and nothing found out.')
    return { facts, documents }
  }

  #carryOut(order: Order): Promise<Facts | null> {
    this.#worker ??= new IndexWorker()
    return this.#worker.carryOut(order)
  }

  #newFile(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'newsroom-search-'))
    this.#files += 1
    return join(this.#folder, String(this.#files))
  }
}
