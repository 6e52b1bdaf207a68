import type { Article } from '../article/article.ts'
import type { Path } from '../urls.ts'
import type { Entry } from '../vocabulary/vocabulary.ts'
import type { Related, Subjects } from './archive.ts'

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

/**
 * For each article the older ones that share its rarest subjects.
 *
 * Only what is older counts, for the choice as for how rare a subject is, so that an article that is
 * published leaves the pages of all others as they are.
 *
 * @param articles Newest first.
 */
export function relateArticles(
  articles: readonly Article[],
  subjects: ReadonlyMap<Path, Subjects>,
): ReadonlyMap<Path, readonly Related[]> {
  const related = new Map<Path, readonly Related[]>()
  const olderBySubject = new Map<Path, Article[]>()
  for (const article of articles.toReversed()) {
    const { topics = [], names = [] } = subjects.get(article.url) ?? {}
    const entries = [...topics, ...names]
    related.set(article.url, bestOf(entries, olderBySubject))
    for (const { url } of entries) {
      const older = olderBySubject.get(url)
      if (older === undefined) olderBySubject.set(url, [article])
      else older.push(article)
    }
  }
  return related
}

function bestOf(
  entries: readonly Entry[],
  olderBySubject: ReadonlyMap<Path, readonly Article[]>,
): readonly Related[] {
  const candidates = new Map<Article, Candidate>()
  for (const entry of entries) {
    const older = olderBySubject.get(entry.url) ?? []
    const weight = (entry.kind === 'topic' ? topicWeight : 1) / (1 + Math.log2(1 + older.length))
    for (const article of older.slice(-candidatesPerSubject)) {
      addScore(candidates, article, entry, weight)
    }
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
