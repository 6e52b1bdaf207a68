import type { Catalogue, FacetKey } from '../catalogue.ts'
import { bareWords, type Fold } from '../tokens.ts'
import type { Query } from './query.ts'

/** A topic or a name, as filters know it. */
export interface Subject {
  readonly facet: Extract<FacetKey, 'topic' | 'name'>
  readonly value: string
}

/** The topic or the name that a query is, if it is nothing else. Quoted words mean just what they say. */
export function subjectOf(
  { clauses }: Query,
  { values, aliases }: Pick<Catalogue, 'values' | 'aliases'>,
  fold: Fold,
): Subject | undefined {
  if (clauses.some(({ exact, excluded }) => exact || excluded)) return undefined
  const key = (texts: readonly string[]): string =>
    texts.flatMap((text) => bareWords(text, fold)).join('')
  const typed = key(clauses.map(({ text }) => text))
  const others = new Map(aliases.map(([first = '', ...rest]) => [first, rest]))
  for (const facet of ['name', 'topic'] as const) {
    const found = values[facet].find(([, label]) =>
      [label, ...(others.get(label) ?? [])].some((name) => key([name]) === typed),
    )
    if (found !== undefined) return { facet, value: found[0] }
  }
  return undefined
}
