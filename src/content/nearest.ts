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
