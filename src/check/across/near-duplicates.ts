import { ContentError } from '../../errors.ts'
import type { Facts } from '../facts.ts'

/** Above this share of common runs of words, two texts are taken for one. */
const threshold = 0.9

/** The share of runs of three words that two articles have in common, from 0 to 1. */
export type Likeness = (a: Facts, b: Facts) => number

/**
 * Articles that are nearly the text of an earlier one.
 *
 * @param likeness Asked only of articles that are probably alike.
 */
export function checkNearDuplicates(
  articles: readonly Facts[],
  likeness: Likeness,
): readonly ContentError[] {
  const buckets = new Map<number, Facts[]>()
  return articles.flatMap((article) => {
    const candidates = new Set(article.bands.flatMap((band) => buckets.get(band) ?? []))
    for (const band of article.bands) {
      const bucket = buckets.get(band)
      if (bucket === undefined) buckets.set(band, [article])
      else bucket.push(article)
    }
    return mostAlike(article, candidates, likeness)
  })
}

function mostAlike(
  article: Facts,
  candidates: Iterable<Facts>,
  likeness: Likeness,
): readonly ContentError[] {
  const scored = [...candidates].map((other) => ({ other, score: likeness(article, other) }))
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  if (best === undefined || best.score < threshold) return []
  const percent = `${Math.floor(best.score * 100)} %`
  return [
    new ContentError(`Its text is that of ${best.other.file} by ${percent}.`, {
      code: 'near-duplicate',
      place: { file: article.file, line: 1, column: 1 },
      fix: `delete one of the two, and add  aliases: [${article.url}]  to the one that stays`,
    }),
  ]
}
