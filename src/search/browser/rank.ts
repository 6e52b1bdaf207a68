import type { Hits } from './clause-index.ts'

interface Rated {
  readonly place: number
  readonly score: number
}

/**
 * How much it is worth that words stand side by side, against their number and rarity; the relevance test
 * on a generated archive finds the text that was meant most often between 2 and 4.
 */
const worthOfCloseness = 3

/** How many of the best articles are looked at so closely. */
const contenders = 1000

/**
 * Articles by how well they answer, the best first; of equal ones the newest.
 *
 * @param hits For each thing that was looked for, the articles that hold it.
 */
export function byRelevance(places: readonly number[], hits: readonly Hits[]): readonly number[] {
  const rated = places.map((place) => {
    const own = hits.flatMap((one) => one.get(place) ?? [])
    return { place, own, score: own.reduce((total, { score }) => total + score, 0) }
  })
  const sorted = rated.toSorted(best)
  const close = sorted.slice(0, contenders).map(({ place, own, score }) => {
    const closeness = closenessOf(own.map(({ words }) => words))
    return { place, score: score * (1 + worthOfCloseness * closeness) }
  })
  return [...close.toSorted(best), ...sorted.slice(contenders)].map(({ place }) => place)
}

function best(a: Rated, b: Rated): number {
  return b.score - a.score || a.place - b.place
}

/**
 * How close together several things stand somewhere in an article.
 *
 * @param words For each of them, where it stands, counted in words.
 * @returns 1 if side by side, towards 0 the farther apart.
 */
export function closenessOf(words: readonly (readonly number[])[]): number {
  const all = words
    .flatMap((own, thing) => own.map((word) => ({ word, thing })))
    .toSorted((a, b) => a.word - b.word)
  const last = Array<number | undefined>(words.length).fill(undefined)
  let shortest = Infinity
  for (const { word, thing } of all) {
    last[thing] = word
    const first = Math.min(...last.map((one) => one ?? -Infinity))
    shortest = Math.min(shortest, word - first + 1)
  }
  return words.length < 2 ? 0 : Math.min(1, words.length / shortest)
}
