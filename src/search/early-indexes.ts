import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import type { Indexer } from './indexer.ts'
import { knownFacts, type KeptFacts } from './known-facts.ts'
import { indexPlace } from './open-search.ts'
import { most, stretchesOf } from './stretches.ts'

/** How many articles come before it is worth looking whether a stretch is complete; of many, this part of them. */
const betweenLooks = { least: 500, part: 1 / 16 }

/** What is known of an archive before it is read. */
export interface Expected {
  /** Of the indexes; it need not exist yet. */
  readonly folder: string
  /** Sorts articles as the archive will. */
  readonly order: (a: Article, b: Article) => number
  /** How many articles a stretch holds at most. */
  readonly size?: number
}

/**
 * Begins the indexes of an archive while the rest of it is still read, which keeps one core busy and no more.
 *
 * It guesses: files that are named by their days come in the order of days, so that all stretches but the newest are
 * complete. A wrong guess costs time and nothing else, because an indexer is asked by the versions of the articles.
 */
export class EarlyIndexes {
  readonly #indexer: Pick<Indexer, 'survey' | 'index'>
  readonly #kept: Pick<KeptFacts, 'known'>
  readonly #expected: Required<Expected>
  readonly #seen: Article[] = []
  #nextLook = 0
  #begun = 0
  /** The day of the newest article that is in an index. */
  #until = ''
  #isOver = false

  constructor(
    indexer: Pick<Indexer, 'survey' | 'index'>,
    kept: Pick<KeptFacts, 'known'>,
    expected: Expected,
  ) {
    this.#indexer = indexer
    this.#kept = kept
    this.#expected = { size: most, ...expected }
  }

  /** Takes an article that was read and that lists will show, in the order of reading. */
  see(article: Article): void {
    if (this.#isOver) return
    this.#seen.push(article)
    if (article.date <= this.#until) this.#isOver = true
    else if (this.#seen.length >= this.#nextLook) this.#look()
  }

  #look(): void {
    const { order, size } = this.#expected
    const { length } = this.#seen
    this.#nextLook = length + Math.max(betweenLooks.least, length * betweenLooks.part)
    const complete = stretchesOf(this.#seen, size).slice(1).toReversed()
    for (const stretch of complete.slice(this.#begun)) {
      const articles = stretch.toSorted(order)
      // If one is known of an earlier build, so are most others, and there is little to do.
      this.#isOver = knownFacts(articles, this.#kept) !== undefined
      if (this.#isOver) return
      this.#begun += 1
      this.#until = articles[0]?.date ?? ''
      // Whoever needs it asks for it once more, and is told what went wrong.
      this.#begin(articles).catch(() => undefined)
    }
  }

  async #begin(articles: readonly Article[]): Promise<void> {
    const surveyed = await this.#indexer.survey(articles)
    const { path } = indexPlace(surveyed.facts)
    await this.#indexer.index(surveyed, join(this.#expected.folder, path))
  }
}
