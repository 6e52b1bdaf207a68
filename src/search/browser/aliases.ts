import type { Catalogue } from '../catalogue.ts'
import { bareWords, type Fold } from '../tokens.ts'
import type { Clause } from './query.ts'

/** Clauses that say one thing, and other names of it. */
export interface Meaning {
  /** As typed. Articles must hold all of them, or one of the other names. */
  readonly clauses: readonly Clause[]
  readonly others: readonly string[]
}

/** Names that mean the same, of everything that has a name; of what has no other names, its own. */
export function allNames({
  values,
  aliases,
}: Pick<Catalogue, 'values' | 'aliases'>): Catalogue['aliases'] {
  const first = new Set(aliases.map(([name]) => name))
  const labels = [...values.topic, ...values.name].map(([, label]) => label)
  return [...aliases, ...labels.filter((label) => !first.has(label)).map((label) => [label])]
}

/**
 * Finds the names of the vocabulary in a query, so that what they are also called is looked for too; *kangning* is
 * another name of Kang Ning. Words between quotation marks, or after a minus, mean just what they say.
 *
 * @param aliases As {@link allNames} makes them.
 */
export function meaningsOf(
  clauses: readonly Clause[],
  aliases: readonly (readonly string[])[],
  fold: Fold,
): readonly Meaning[] {
  const entries = new Map<string, readonly string[]>()
  let longest = 0
  for (const names of aliases) {
    for (const words of names.map((name) => bareWords(name, fold))) {
      entries.set(words.join(''), names)
      longest = Math.max(longest, words.length)
    }
  }
  const meanings: Meaning[] = []
  for (let at = 0; at < clauses.length;) {
    const meaning = meaningAt(clauses.slice(at, at + longest), entries, fold)
    meanings.push(meaning ?? { clauses: clauses.slice(at, at + 1), others: [] })
    at += meanings.at(-1)?.clauses.length ?? 1
  }
  return meanings
}

/** The longest name with which the clauses begin, if it has others. */
function meaningAt(
  clauses: readonly Clause[],
  entries: ReadonlyMap<string, readonly string[]>,
  fold: Fold,
): Meaning | undefined {
  const quoted = clauses.findIndex(({ exact, excluded }) => exact || excluded)
  for (let length = quoted === -1 ? clauses.length : quoted; length > 0; length -= 1) {
    const typed = clauses.slice(0, length).flatMap(({ text }) => bareWords(text, fold))
    const names = entries.get(typed.join('')) ?? []
    const others = new Map(names.map((name) => [bareWords(name, fold).join(' '), name]))
    others.delete(typed.join(' '))
    if (others.size > 0) return { clauses: clauses.slice(0, length), others: [...others.values()] }
  }
  return undefined
}
