import { chunksOf } from '../tokens.ts'
import { limits } from './limits.ts'
import { withoutQuestion } from './question.ts'

/** One thing that articles must hold, or must not hold. */
export interface Clause {
  /** As typed, without quotation marks and minus. */
  readonly text: string
  /** Between quotation marks: these words, in this order. */
  readonly exact: boolean
  /** After a minus. */
  readonly excluded: boolean
}

/** What a reader typed, understood. */
export interface Query {
  /** Each once. */
  readonly clauses: readonly Clause[]
  /** What holds no letter or digit, and so cannot be looked for: an emoji. If nothing else was typed, all of it. */
  readonly unsearchable: readonly string[]
  /** Whether something was typed, and nothing of it can be looked for. Then nothing is found. */
  readonly isUnsearchable: boolean
  /** Whether there was more than is looked for. */
  readonly cut: boolean
}

/** A minus before, then a phrase, closed or not, or what stands between spaces. */
const clause = /([-−–－]?)(?:["“”„＂]([^"“”„＂]*)["“”„＂]?|([^\s"“”„＂]+))/gu

/**
 * Understands a query: words, `"exact phrases"` and `-exclusions`. Nothing is a mistake: a phrase that is
 * not closed ends with the query, and a minus alone is nothing. Words that only ask are no clauses.
 */
export function parseQuery(typed: string): Query {
  const text = typed.normalize('NFC').slice(0, limits.characters).replaceAll('\uFEFF', '').trim()
  const all: Clause[] = []
  const unsearchable: string[] = []
  for (const [whole, minus = '', phrase, word = ''] of text.matchAll(clause)) {
    const exact = phrase !== undefined
    const pieces = (exact ? [phrase.trim()] : chunksOf(word)).map(visible).filter(isSearchable)
    all.push(...pieces.map((piece) => ({ text: piece, exact, excluded: minus !== '' })))
    if (pieces.length === 0 && !isPunctuation(visible(whole))) unsearchable.push(whole)
  }
  const clauses = new Map(
    withoutQuestion(all).map((one) => [
      `${one.excluded} ${one.exact} ${one.text.toLowerCase()}`,
      one,
    ]),
  )
  const isUnsearchable = clauses.size === 0 && visible(text) !== ''
  return {
    clauses: [...clauses.values()].slice(0, limits.clauses),
    unsearchable: isUnsearchable ? [text] : unsearchable,
    isUnsearchable,
    cut: typed.length > limits.characters || clauses.size > limits.clauses,
  }
}

/**
 * A query with other words in place of some. Phrases stay as they are.
 *
 * @param words By the text of a clause, what to put there.
 */
export function respell(typed: string, words: ReadonlyMap<string, string>): string {
  return typed
    .normalize('NFC')
    .replace(clause, (whole, _minus, _phrase, word: string = '') =>
      chunksOf(word).reduce(
        (all, piece) => all.replace(piece, words.get(visible(piece)) ?? piece),
        whole,
      ),
    )
}

/** A text without what nobody sees, such as soft hyphens. */
function visible(text: string): string {
  return text.replace(/\p{DI}/gu, '')
}

function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function isPunctuation(text: string): boolean {
  return /^[\p{P}\s]*$/u.test(text)
}
