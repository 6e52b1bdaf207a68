import { distance } from 'fastest-levenshtein'

/**
 * The known word that somebody most probably meant.
 *
 * @returns `undefined` if none is within a third of the word's length (two letters for short words).
 * @example nearest('sumary', ['summary', 'source']) // 'summary'
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const sought = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(sought.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - sought.length) >= bestDistance) continue
    const edits = distance(sought, candidate.toLowerCase())
    if (edits < bestDistance && edits < candidate.length) {
      best = candidate
      bestDistance = edits
    }
  }
  return best
}

/** How alike two texts are, from 0 to 1: the share of characters that would not have to be changed. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}
