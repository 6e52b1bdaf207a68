import { simplify } from './han.ts'
import { recalling } from './recall.ts'
import { unusual } from './searchable.ts'
import { formsOf, tokensOf } from './tokens.ts'

/**
 * The words of an archive, and pairs of Han, with the number of articles that hold each. A word a line, in the order of
 * letters, the number after a space if it is not 1.
 *
 * @param documents The texts of each article.
 * @example wordList([['Rural e-Commerce']]) // 'commerce\ne\necommerce\nrural'
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

/** Tells the words of a text as they are compared, in all their forms. */
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
  tokensOf(chunk, simplify).flatMap(({ term }) => formsOf(term)),
)
