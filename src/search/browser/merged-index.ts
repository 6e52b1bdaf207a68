import { partsFile, type Catalogue } from '../catalogue.ts'
import { placesOf } from './articles.ts'
import { getText } from './get-text.ts'
import { keptArticle, type KeptArticle } from './kept.ts'
import { ranking, type Match, type Pagefind } from './pagefind.ts'
import type { Stretches } from './scope.ts'

/** An article that Pagefind found, and where it stands. */
export interface PlacedMatch extends Match {
  /**
   * Pagefind's own object. Its worker drops what it holds of an article once this very object is collected; a
   * copy does not count.
   */
  readonly own: Match
  readonly place: number
  /** Place of its stretch in the catalogue. */
  readonly stretch: number
}

/** Pagefind, and the indexes that it has taken in. The newest stretch is its own. */
export class MergedIndex {
  readonly #stretches: Catalogue['stretches']
  readonly #folder: string
  readonly #load: () => Promise<Pagefind>
  #pagefind: Pagefind | undefined
  /** In the order in which Pagefind has them. */
  #opened: Stretches = []
  #listed: ReadonlyMap<string, PlacedMatch> = new Map()
  /** With which words the files of the open indexes begin. */
  #parts: readonly string[] = []
  /** Stretches are opened one call after the other, since Pagefind lists them by their order. */
  #last = Promise.resolve()

  /** @param folder Absolute address of Pagefind's, with the closing slash. */
  constructor(stretches: Catalogue['stretches'], folder: string, load: () => Promise<Pagefind>) {
    this.#stretches = stretches
    this.#folder = folder
    this.#load = load
  }

  /** Takes in the indexes of stretches that are not there yet. If one cannot be had, all begins anew. */
  open(stretches: Stretches): Promise<void> {
    this.#last = this.#last.catch(() => undefined).then(() => this.#open(stretches))
    return this.#last
  }

  /** What Pagefind finds, the best first, even in stretches that were opened for another search. */
  async search(term: string): Promise<readonly PlacedMatch[]> {
    const found = await this.#pagefind?.search(term)
    const placed = found?.results.flatMap((match) => {
      const known = this.#listed.get(match.id)
      return known === undefined ? [] : [{ ...known, ...match, own: match }]
    })
    return placed ?? []
  }

  /** Fetches what a search for these words will need. */
  async preload(text: string): Promise<void> {
    await this.#pagefind?.preload(text)
  }

  /**
   * Fetches all words of the open indexes that begin so. For a search, Pagefind fetches the file in which a word
   * is, and of longer words it knows those that stand there too, or were fetched before.
   */
  async fetchBeginnings(letters: string): Promise<void> {
    const inParts = this.#parts.filter((first) => first.startsWith(letters))
    if (inParts.length > 0) await this.#pagefind?.preload(inParts.join(' '))
  }

  /** What is kept of an article, from the network or the cache. */
  async read(place: number): Promise<KeptArticle> {
    for (const match of this.#listed.values()) {
      if (match.place === place) return keptArticle(await match.data())
    }
    throw new Error(`No index that is open has article ${place}.`)
  }

  async #open(stretches: Stretches): Promise<void> {
    const all = [...new Set([...this.#opened, 0, ...stretches])]
    if (all.length === this.#opened.length) return
    try {
      const pagefind = (this.#pagefind ??= await this.#load())
      const merged = all.slice(Math.max(1, this.#opened.length)).map((stretch) => {
        const version = this.#stretches[stretch]?.version ?? ''
        const baseUrl = new URL('..', this.#folder).pathname
        const options = { baseUrl, metaCacheTag: version, ranking }
        return pagefind.mergeIndex(`${this.#folder}${version}/`, options)
      })
      const parts = all.slice(this.#opened.length).map((stretch) => this.#partsOf(stretch))
      const [added] = await Promise.all([Promise.all(parts), ...merged])
      this.#parts = [...new Set([...this.#parts, ...added.flat()])]
      this.#list(all, (await pagefind.search(null)).results)
    } catch (error) {
      await this.#pagefind?.destroy()
      this.#pagefind = undefined
      this.#opened = []
      this.#parts = []
      throw error
    }
  }

  /** The newest index stands where others did before it. */
  async #partsOf(stretch: number): Promise<readonly string[]> {
    const version = this.#stretches[stretch]?.version ?? ''
    const file = stretch === 0 ? `${partsFile}?ts=${version}` : `${version}/${partsFile}`
    return (await getText(`${this.#folder}${file}`)).split('\n')
  }

  /** Pagefind lists the articles of each index in the order in which they were indexed, which is ours. */
  #list(opened: Stretches, results: readonly Match[]): void {
    const spots = opened.flatMap((stretch) =>
      placesOf(this.#stretches, stretch).map((place) => ({ place, stretch })),
    )
    if (spots.length !== results.length) throw new Error('The index is another one.')
    this.#opened = opened
    this.#listed = new Map(
      results.map((own, at) => [own.id, { place: -1, stretch: -1, ...spots[at], ...own, own }]),
    )
  }
}
