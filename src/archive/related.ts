import type { Article } from '../article/article.ts'
import type { Path } from '../urls.ts'
import type { Entry } from '../vocabulary/vocabulary.ts'
import type { Archive, Related, Subjects } from './archive.ts'

/** How many related articles a page shows. */
const most = 3

/** How many of the newest articles on a subject are looked at: more would say less and take longer. */
const candidatesPerSubject = 40

/** An editor's topic says more of an article than a name that is mentioned once. */
const topicWeight = 2

interface Candidate {
  readonly article: Article
  score: number
  because: Entry
  best: number
}

/** The older articles on a subject. */
interface Older {
  readonly count: number
  /** No more of them than are candidates. */
  readonly newest: readonly Article[]
}

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
  let bySubject: ReadonlyMap<Path, readonly Article[]> | undefined
  const olderOn = (entry: Entry, place: number): Older => {
    bySubject ??= groupBySubject(articles, entriesOf)
    const all = bySubject.get(entry.url) ?? []
    const first = firstAfter(all, (article) => (places.get(article.url) ?? 0) > place)
    return { count: all.length - first, newest: all.slice(first, first + candidatesPerSubject) }
  }
  const related = new Map<Path, readonly Related[]>()
  return {
    get(url) {
      const place = places.get(url)
      if (place === undefined) return undefined
      const known = related.get(url) ?? bestOf(entriesOf(url), (entry) => olderOn(entry, place))
      related.set(url, known)
      return known
    },
  }
}

function groupBySubject(
  articles: readonly Article[],
  entriesOf: (url: Path) => readonly Entry[],
): ReadonlyMap<Path, readonly Article[]> {
  const groups = new Map<Path, Article[]>()
  for (const article of articles) {
    for (const { url } of entriesOf(article.url)) {
      const group = groups.get(url)
      if (group === undefined) groups.set(url, [article])
      else group.push(article)
    }
  }
  return groups
}

/** Index of the first article that is older, in a list in which all before it are not, by halving. */
function firstAfter(articles: readonly Article[], isOlder: (article: Article) => boolean): number {
  let low = 0
  let high = articles.length
  while (low < high) {
    const middle = (low + high) >> 1
    const article = articles[middle]
    if (article !== undefined && isOlder(article)) high = middle
    else low = middle + 1
  }
  return low
}

function bestOf(entries: readonly Entry[], olderOn: (entry: Entry) => Older): readonly Related[] {
  const candidates = new Map<Article, Candidate>()
  for (const entry of entries) {
    const { count, newest } = olderOn(entry)
    const weight = (entry.kind === 'topic' ? topicWeight : 1) / (1 + Math.log2(1 + count))
    for (const article of newest) addScore(candidates, article, entry, weight)
  }
  return firstOf(candidates.values()).map(({ article, because }) => ({ article, because }))
}

/** The best candidates, best first, without sorting the others. */
function firstOf(candidates: Iterable<Candidate>): readonly Candidate[] {
  const first: Candidate[] = []
  for (const candidate of candidates) {
    let place = first.length
    while (place > 0 && isBetter(candidate, first[place - 1])) place -= 1
    if (place === most) continue
    first.splice(place, 0, candidate)
    first.length = Math.min(first.length, most)
  }
  return first
}

/** Of those that are as good as each other the newer one, and the one that was found first. */
function isBetter(a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined || a.score !== b.score) return b === undefined || a.score > b.score
  return a.article.date > b.article.date
}

function addScore(
  candidates: Map<Article, Candidate>,
  article: Article,
  because: Entry,
  weight: number,
): void {
  const known = candidates.get(article)
  if (known === undefined) {
    candidates.set(article, { article, score: weight, because, best: weight })
    return
  }
  known.score += weight
  if (weight <= known.best) return
  known.best = weight
  known.because = because
}
