import { bareWords } from '../tokens.ts'

/** A word as the archive has it, whatever it is typed with. */
export function listed(typed: string): string {
  return bareWords(typed, (character) => character).join('')
}

/**
 * The word of the archive that was most likely meant.
 *
 * @param words With the number of articles that hold each. Words with digits are not meant.
 * @returns `undefined` if none is near: up to one edit for words of four letters, two from five on. Edits
 *   are a letter too many, missing, wrong, or two that changed places.
 */
export function nearestWord(
  words: Iterable<readonly [word: string, articles: number]>,
  typed: string,
): string | undefined {
  const plain = listed(typed)
  if (plain.length < 4 || !isLetters(plain)) return undefined
  const most = plain.length < 5 ? 1 : 2
  let nearest: string | undefined
  let least = Infinity
  for (const [word, count] of words) {
    if (word.length < 3 || Math.abs(word.length - plain.length) > most) continue
    const distance = editDistance(plain, word)
    if (distance > most || distance === 0 || !isLetters(word)) continue
    const cost = distance + doubt(plain, word) - Math.log1p(count) / 50
    if (cost >= least) continue
    least = cost
    nearest = word
  }
  return nearest?.normalize('NFC')
}

function isLetters(word: string): boolean {
  return /^\p{L}+$/u.test(word)
}

/** Of words that are as near, the one is likelier that begins alike, and has the same letters. */
function doubt(typed: string, word: string): number {
  const begins = typed[0] === word[0] ? 0 : 0.3
  return begins + (strangers(typed, word) + strangers(word, typed)) / 10
}

/** How many letters of a word the other one does not have. */
function strangers(word: string, other: string): number {
  return [...new Set(word)].filter((letter) => !other.includes(letter)).length
}

/** Damerau–Levenshtein distance of two words (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? Infinity) + 1)
      }
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
