import { tokensOf, type Fold } from '../tokens.ts'
import type { Clause } from './query.ts'

/** Clauses that say one thing, and other names of it. */
export interface Meaning {
  /** As typed. Articles must hold all of them, or one of the other names. */
  readonly clauses: readonly Clause[]
  readonly others: readonly string[]
}

/**
 * Finds the names of the vocabulary in a query, so that what they are also called is looked for too.
 * Words between quotation marks, or after a minus, mean just what they say.
 *
 * @param aliases Names that mean the same, of each entry the one that is shown first.
 */
export function meaningsOf(
  clauses: readonly Clause[],
  aliases: readonly (readonly string[])[],
  fold: Fold,
): readonly Meaning[] {
  const entries = new Map(
    aliases.flatMap((names) => names.map((name) => [nameKey(name, fold), names] as const)),
  )
  const longest = Math.max(0, ...Array.from(entries.keys(), (key) => key.split(' ').length))
  const meanings: Meaning[] = []
  for (let at = 0; at < clauses.length;) {
    const meaning = meaningAt(clauses.slice(at, at + longest), entries, fold)
    meanings.push(meaning ?? { clauses: clauses.slice(at, at + 1), others: [] })
    at += meanings.at(-1)?.clauses.length ?? 1
  }
  return meanings
}

/** The longest name with which the clauses begin. */
function meaningAt(
  clauses: readonly Clause[],
  entries: ReadonlyMap<string, readonly string[]>,
  fold: Fold,
): Meaning | undefined {
  const quoted = clauses.findIndex(({ exact, excluded }) => exact || excluded)
  for (let length = quoted === -1 ? clauses.length : quoted; length > 0; length -= 1) {
    const name = clauses.slice(0, length).map(({ text }) => text)
    const key = nameKey(name.join(' '), fold)
    const names = entries.get(key)
    if (names === undefined) continue
    const others = new Map(names.map((other) => [nameKey(other, fold), other]))
    others.delete(key)
    return { clauses: clauses.slice(0, length), others: [...others.values()] }
  }
  return undefined
}

/** The same for all ways to write a name: in either script, with or without accents and punctuation. */
function nameKey(name: string, fold: Fold): string {
  return tokensOf(name, fold)
    .map(({ term }) => term)
    .join(' ')
}
