import { countFirst } from '../halving.ts'
import type { Random } from './random.ts'

const wordCount = 20_000
const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou']
const codas = ['', '', 'l', 'm', 'n', 'nd', 'ng', 'r', 'rt', 's', 'st', 't']
const commonWords =
  'the of and to in for on with that by at from as is was has its have will be an which their more new all service postal mail delivery China Post stamp letter parcel network rural customers development innovation'.split(
    ' ',
  )

/**
 * Draws words as a text holds them: by Zipf's law, the word of rank r is drawn in proportion to 1/r.
 * (G. K. Zipf, Human Behavior and the Principle of Least Effort, 1949.)
 */
export function zipfWords(random: Random): () => string {
  const words = makeWords(random)
  const cumulative: number[] = []
  let sum = 0
  for (let rank = 1; rank <= words.length; rank += 1) {
    sum += 1 / rank
    cumulative.push(sum)
  }
  return () => words[rankAt(cumulative, random.next() * sum)] ?? 'the'
}

/** Index of the first number that is at least `value`, or of the last one. */
function rankAt(cumulative: readonly number[], value: number): number {
  return countFirst(cumulative.length - 1, (rank) => (cumulative[rank] ?? 0) < value)
}

function makeWords(random: Random): readonly string[] {
  const words = new Set(commonWords)
  while (words.size < wordCount) {
    const syllables = random.between(1, 3)
    let word = ''
    for (let i = 0; i < syllables; i += 1) {
      word += random.pick(onsets) + random.pick(vowels) + random.pick(codas)
    }
    if (word.length > 2) words.add(word)
  }
  return [...words]
}
