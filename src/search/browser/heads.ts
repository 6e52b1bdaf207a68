import type { Head, Heads as Blocks } from '../catalogue.ts'

/** Gets what results show of articles, a block of them at a time. */
export class Heads {
  readonly #blocks: Blocks
  readonly #articles: number
  readonly #fetch: (file: string) => Promise<readonly Head[]>
  readonly #fetched = new Map<number, Promise<readonly Head[]>>()

  /**
   * @param articles How many the archive has.
   * @param fetch Gets a block by the name of its file.
   */
  constructor(blocks: Blocks, articles: number, fetch: (file: string) => Promise<readonly Head[]>) {
    this.#blocks = blocks
    this.#articles = articles
    this.#fetch = fetch
  }

  /** @param place Of the article, counted from the newest. */
  async read(place: number): Promise<Head> {
    const number = this.#articles - 1 - place
    const block = Math.floor(number / this.#blocks.size)
    const fetched = this.#fetched.get(block) ?? this.#get(block)
    this.#fetched.set(block, fetched)
    const head = (await fetched)[number % this.#blocks.size]
    if (head === undefined) throw new Error(`There is no article ${place}.`)
    return head
  }

  async #get(block: number): Promise<readonly Head[]> {
    const own = this.#blocks.blocks[block] ?? []
    return typeof own === 'string' ? this.#fetch(`heads.${own}.json`) : own
  }
}
