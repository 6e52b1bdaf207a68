import type { Catalogue } from '../catalogue.ts'
import { placesOf } from './articles.ts'
import type { GuardedFetch } from './guarded-fetch.ts'
import { keptArticle, type KeptArticle } from './kept.ts'
import {
  ranking,
  type IndexOptions,
  type Match,
  type OpenPagefind,
  type Pagefind,
} from './pagefind.ts'
import type { Stretches } from './scope.ts'
import { SearchError } from './search-error.ts'
import type { PlacedMatch, TextIndex } from './text-index.ts'

/** Pagefind, and the indexes that it has taken in. It runs in this thread, and fetches through the guard. */
export class MergedIndex implements TextIndex {
  readonly #stretches: Catalogue['stretches']
  readonly #folder: string
  readonly #openPagefind: OpenPagefind
  readonly #guard: Pick<GuardedFetch, 'watch'>
  #pagefind: Pagefind | undefined
  /** In the order in which Pagefind has them. */
  #opened: Stretches = []
  /** All articles of the open stretches, by Pagefind's name of each. */
  #listed: ReadonlyMap<string, PlacedMatch> = new Map()
  /** One thing is done after the other: what nobody waits for any more is not begun. */
  #last: Promise<unknown> = Promise.resolve()

  /** @param folder Absolute address of the folder of indexes, with the closing slash. */
  constructor(
    stretches: Catalogue['stretches'],
    folder: string,
    openPagefind: OpenPagefind,
    guard: Pick<GuardedFetch, 'watch'>,
  ) {
    this.#stretches = stretches
    this.#folder = folder
    this.#openPagefind = openPagefind
    this.#guard = guard
  }

  open(stretches: Stretches): Promise<void> {
    return this.#queue(() => this.#guard.watch(this.#open(stretches)))
  }

  async search(term: string, signal?: AbortSignal): Promise<readonly PlacedMatch[]> {
    const results = await this.#queue(async () => {
      // Meanwhile the thread may hear of another question.
      await new Promise((resolve) => setTimeout(resolve))
      signal?.throwIfAborted()
      return this.#find(term)
    })
    return results.flatMap((match) => {
      const known = this.#listed.get(match.id)
      return known === undefined ? [] : [{ ...known, ...match }]
    })
  }

  async preload(words: readonly string[]): Promise<void> {
    if (this.#pagefind === undefined || words.length === 0) return
    await this.#guard.watch(this.#pagefind.preload(words.join(' ')))
  }

  async read(place: number): Promise<KeptArticle> {
    const listed = [...this.#listed.values()].find((one) => one.place === place)
    if (listed === undefined) throw new Error(`Article ${place} is not open.`)
    return keptArticle(await this.#guard.watch(listed.data()))
  }

  #queue<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#last.then(task)
    // Whoever waits for it is told of a failure.
    this.#last = done.catch(() => undefined)
    return done
  }

  async #open(stretches: Stretches): Promise<void> {
    const added = [...new Set(stretches)].filter((one) => !this.#opened.includes(one))
    const opened = [...this.#opened, ...added]
    const [first, ...others] = added
    if (first === undefined) return
    const merged = this.#pagefind === undefined ? others : added
    const pagefind = (this.#pagefind ??= await this.#openPagefind({
      basePath: this.#folderOf(first),
      ...this.#options(first),
    }))
    await pagefind.init()
    await Promise.all(
      merged.map((one) => pagefind.mergeIndex(this.#folderOf(one), this.#options(one))),
    )
    this.#list(opened, await this.#find(null))
  }

  async #find(term: string | null): Promise<readonly Match[]> {
    if (this.#pagefind === undefined) return []
    return (await this.#guard.watch(this.#pagefind.search(term))).results
  }

  #folderOf(stretch: number): string {
    return `${this.#folder}${this.#stretches[stretch]?.version ?? ''}/`
  }

  #options(stretch: number): IndexOptions {
    const baseUrl = new URL('..', this.#folder).pathname
    return { baseUrl, metaCacheTag: this.#stretches[stretch]?.version ?? '', ranking }
  }

  /** Pagefind lists the articles of each index in the order in which they were indexed, which is ours. */
  #list(opened: Stretches, results: readonly Match[]): void {
    const spots = opened.flatMap((stretch) =>
      placesOf(this.#stretches, stretch).map((place) => ({ place, stretch })),
    )
    if (spots.length !== results.length) throw new SearchError('damaged', this.#folder)
    this.#opened = opened
    this.#listed = new Map(
      results.map((match, at) => [match.id, { place: -1, stretch: -1, ...spots[at], ...match }]),
    )
  }
}
