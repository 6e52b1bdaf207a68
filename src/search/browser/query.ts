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
  /** What holds no letter or digit, and so cannot be looked for: an emoji. */
  readonly unsearchable: readonly string[]
  /** Whether there was more than is looked for. */
  readonly cut: boolean
}

/** Nobody means more; a pasted page would be asked for word by word. */
export const limits = { characters: 500, clauses: 16 }

/** A minus before, then a phrase, closed or not, or what stands between spaces. */
const clause = /([-−–]?)(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/gu

/** A word without spaces may change script: `express快递` is two words. */
const script = /\p{Script=Han}+|[^\p{Script=Han}]+/gu

/**
 * Understands a query: words, `"exact phrases"` and `-exclusions`. Nothing is a mistake: a phrase that is
 * not closed ends with the query, and a minus alone is nothing.
 */
export function parseQuery(typed: string): Query {
  const text = typed.normalize('NFC').slice(0, limits.characters)
  const clauses = new Map<string, Clause>()
  const unsearchable: string[] = []
  for (const [all, minus = '', phrase, word = ''] of text.matchAll(clause)) {
    const exact = phrase !== undefined
    const pieces = exact ? [phrase.trim()] : (word.match(script) ?? [])
    for (const piece of pieces) {
      const found = { text: piece, exact, excluded: minus !== '' }
      if (isSearchable(piece))
        clauses.set(`${found.excluded} ${exact} ${piece.toLowerCase()}`, found)
    }
    if (!pieces.some(isSearchable) && !isPunctuation(all)) unsearchable.push(all)
  }
  return {
    clauses: [...clauses.values()].slice(0, limits.clauses),
    unsearchable,
    cut: typed.length > limits.characters || clauses.size > limits.clauses,
  }
}

function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function isPunctuation(text: string): boolean {
  return /^[\p{P}\s]*$/u.test(text)
}
