import type { Article } from '../article/article.ts'
import { countFirst } from '../halving.ts'
import type { Path } from '../urls.ts'
import type { Entry } from '../vocabulary/vocabulary.ts'
import type { Archive, Related, Subjects } from './archive.ts'

/** How many related articles a page shows. */
const most = 3

/** How many of the newest articles on a subject are looked at: more would say less and take longer. */
const candidatesPerSubject = 40

/** An editor's topic says more of an article than a name that is mentioned once. */
const topicWeight = 2

/**
 * For each article the older ones that share its rarest subjects, found when they are asked for.
 *
 * Only what is older counts, for the choice as for how rare a subject is, so that an article that is
 * published leaves the pages of all others as they are.
 *
 * @param articles Newest first.
 */
export function relateArticles(
  articles: readonly Article[],
  subjects: ReadonlyMap<Path, Subjects>,
): Archive['related'] {
  const places = new Map(articles.map(({ url }, place) => [url, place]))
  const entriesOf = (url: Path): readonly Entry[] => {
    const { topics = [], names = [] } = subjects.get(url) ?? {}
    return [...topics, ...names]
  }
  const scores = new Scores(articles)
  let bySubject: ReadonlyMap<Path, readonly number[]> | undefined
  const find = (url: Path, place: number): readonly Related[] => {
    bySubject ??= placesBySubject(articles, entriesOf)
    for (const entry of entriesOf(url)) {
      const all = bySubject.get(entry.url) ?? []
      const older = countFirst(all.length, (at) => (all[at] ?? 0) <= place)
      const weight = entry.kind === 'topic' ? topicWeight : 1
      const newest = all.slice(older, older + candidatesPerSubject)
      scores.add(newest, entry, weight / (1 + Math.log2(1 + all.length - older)))
    }
    return scores.takeBest()
  }
  const related = new Map<Path, readonly Related[]>()
  return {
    get(url) {
      const place = places.get(url)
      if (place === undefined) return undefined
      const known = related.get(url) ?? find(url, place)
      related.set(url, known)
      return known
    },
  }
}

/** The places of the articles on each subject, in order. */
function placesBySubject(
  articles: readonly Article[],
  entriesOf: (url: Path) => readonly Entry[],
): ReadonlyMap<Path, readonly number[]> {
  const groups = new Map<Path, number[]>()
  for (const [place, article] of articles.entries()) {
    for (const { url } of entriesOf(article.url)) {
      const group = groups.get(url)
      if (group === undefined) groups.set(url, [place])
      else group.push(place)
    }
  }
  return groups
}

/**
 * How much other articles have in common with one. There is room for the score of every article, taken
 * once, in place of an object for each candidate of each article.
 */
class Scores {
  readonly #articles: readonly Article[]
  readonly #sums: Float64Array
  /** The largest part of each sum, and what gave it. */
  readonly #parts: Float64Array
  readonly #because: Entry[] = []
  /** Places of all candidates, in the order in which they were found. */
  #found: number[] = []

  constructor(articles: readonly Article[]) {
    this.#articles = articles
    this.#sums = new Float64Array(articles.length)
    this.#parts = new Float64Array(articles.length)
  }

  /** Adds to the scores of the articles in some places. */
  add(places: readonly number[], because: Entry, weight: number): void {
    for (const place of places) {
      const sum = this.#sums[place] ?? 0
      if (sum === 0) this.#found.push(place)
      this.#sums[place] = sum + weight
      if (weight <= (this.#parts[place] ?? 0)) continue
      this.#parts[place] = weight
      this.#because[place] = because
    }
  }

  /** The best candidates, best first; then there are none any more. */
  takeBest(): readonly Related[] {
    const best = this.#best().flatMap((place) => {
      const [article, because] = [this.#articles[place], this.#because[place]]
      return article === undefined || because === undefined ? [] : { article, because }
    })
    for (const place of this.#found) {
      this.#sums[place] = 0
      this.#parts[place] = 0
    }
    this.#found = []
    return best
  }

  /** Without sorting the others. */
  #best(): readonly number[] {
    const best: number[] = []
    for (const candidate of this.#found) {
      let rank = best.length
      while (rank > 0 && this.#isBetter(candidate, best[rank - 1])) rank -= 1
      if (rank === most) continue
      best.splice(rank, 0, candidate)
      best.length = Math.min(best.length, most)
    }
    return best
  }

  /** Of those that are as good as each other the newer one, and the one that was found first. */
  #isBetter(a: number, b = a): boolean {
    const [sumA = 0, sumB = 0] = [this.#sums[a], this.#sums[b]]
    if (sumA !== sumB) return sumA > sumB
    const [dateA = '', dateB = ''] = [this.#articles[a]?.date, this.#articles[b]?.date]
    return dateA > dateB
  }
}
