import { recalling } from './recall.ts'
import { unusual } from './searchable.ts'
import { formsOf, isUnspaced, tokensOf } from './tokens.ts'

/**
 * The words of an archive with the number of articles that hold each, for telling a misspelt word from one
 * that is there. A word a line, in the order of letters, the number after a space if it is not 1.
 *
 * @param documents The texts of each article. Han is left out: nobody misspells it by a letter.
 */
export function wordList(documents: Iterable<readonly string[]>): string {
  const uses = new Map<string, { count: number; last: number }>()
  let place = 0
  const use = (word: string): void => {
    const known = uses.get(word)
    if (known === undefined) uses.set(word, { count: 1, last: place })
    else if (known.last !== place) {
      known.count += 1
      known.last = place
    }
  }
  for (const texts of documents) {
    place += 1
    // White space parts words: the texts of an article have the words of all of it in one.
    forEachWord(texts.join('\n'), use)
  }
  return written(new Map(Array.from(uses, ([word, { count }]) => [word, count])))
}

/** The list of an archive, from those of its parts. */
export function mergedWordList(lists: readonly string[]): string {
  const [only = '', ...others] = lists
  if (others.length === 0) return only
  const counts = new Map<string, number>()
  for (const list of lists) {
    for (const line of list.split('\n')) {
      const end = line.indexOf(' ')
      const word = end === -1 ? line : line.slice(0, end)
      const count = end === -1 ? 1 : Number(line.slice(end))
      counts.set(word, (counts.get(word) ?? 0) + count)
    }
  }
  counts.delete('')
  return written(counts)
}

function written(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => (count === 1 ? word : `${word} ${count}`))
    .join('\n')
}

/**
 * The words of a text as they are compared, in all their forms. Those of scripts without spaces are left out.
 *
 * @example wordsOf('Rural e-Commerce') // ['rural', 'ecommerce', 'e', 'commerce']
 */
export function wordsOf(text: string): readonly string[] {
  return text.replaceAll('\uFEFF', '').split(/\s+/u).flatMap(wordsOfChunk)
}

/** Tells all that {@link wordsOf} gives, in another order. */
function forEachWord(text: string, tell: (word: string) => void): void {
  const usual = text.replaceAll('\uFEFF', '').replace(unusual, (chunk) => {
    wordsOfChunk(chunk).forEach(tell)
    return ''
  })
  usual
    .toLowerCase()
    .match(/[0-9a-z]+/g)
    ?.forEach(tell)
}

const wordsOfChunk = recalling((chunk: string): readonly string[] =>
  tokensOf(chunk, (character) => character)
    .filter(({ term }) => !isUnspaced(term))
    .flatMap(({ term }) => formsOf(term)),
)
