import { bareWords, isUnspaced, type Fold } from '../tokens.ts'
import type { Query } from './query.ts'
import { editDistance } from './spelling.ts'

/** A page that a query names. */
export interface Card {
  readonly kind: Kind
  readonly label: string
  /** Below the base: `/names/kang-ning/`. */
  readonly path: string
  /** How many articles the page lists. */
  readonly articles: number
}

type Kind = 'section' | 'topic' | 'name' | 'year'

/** What has a page: as it stands in its address, as it is shown, and how many articles it has. */
type Value = readonly [value: string, label: string, articles: number]

/** What cards lead to. */
interface Named {
  readonly values: Readonly<Record<'section' | 'topic' | 'name', readonly Value[]>>
  readonly years: readonly (readonly [year: string, articles: number])[]
  /** Names that mean the same, the one that is shown first. */
  readonly aliases: readonly (readonly string[])[]
}

/** How many cards are shown. */
const most = 3

const folders: Readonly<Record<Kind, string>> = {
  section: 'sections',
  topic: 'topics',
  name: 'names',
  year: 'news',
}

/** What may stand beside a name, and says nothing else. */
const fillers = /^(?:the|an?|of|in|on|at|for|from|about|all|news|articles?|year|section|topic|年)$/

/**
 * The pages that a query names, the best first: exactly, in the plural or the other order, or else with a slip or two.
 * A name within a longer query is none, unless the rest says nothing.
 */
export function cardsOf({ clauses }: Query, named: Named, fold: Fold): readonly Card[] {
  if (clauses.some(({ excluded }) => excluded)) return []
  const all = clauses.flatMap(({ text }) => bareWords(text, fold))
  const essence = all.filter((word) => !fillers.test(word))
  const rated = pagesOf(named).map(({ names, card }) => {
    const distances = names
      .map((name) => bareWords(name, fold))
      .map((name) => Math.min(distanceOf(all, name), distanceOf(essence, name)))
    return { card, distance: Math.min(...distances) }
  })
  const least = Math.min(...rated.map(({ distance }) => distance))
  return rated
    .filter(({ distance }) => distance < Infinity && distance <= Math.max(1, least))
    .toSorted((a, b) => a.distance - b.distance || b.card.articles - a.card.articles)
    .slice(0, most)
    .map(({ card }) => card)
}

function pagesOf({
  values,
  years,
  aliases,
}: Named): readonly { names: readonly string[]; card: Card }[] {
  const others = new Map(aliases.map(([first, ...rest]) => [first, rest]))
  const kinds = ['section', 'topic', 'name'] as const
  return [
    ...kinds.flatMap((kind) =>
      values[kind].map(([value, label, articles]) => ({
        names: [label, ...(others.get(label) ?? [])],
        card: { kind, label, path: `/${folders[kind]}/${value}/`, articles },
      })),
    ),
    ...years.map(([year, articles]) => ({
      names: [year],
      card: { kind: 'year' as const, label: year, path: `/news/${year}/`, articles },
    })),
  ]
}

/** How far what was typed is from a name: 0 if it is the name, `Infinity` if it is another. */
function distanceOf(typed: readonly string[], name: readonly string[]): number {
  const [letters, wanted] = [typed.join(''), name.join('')]
  // Of thousands of names most are told apart by this alone.
  if (letters === '' || Math.abs(letters.length - wanted.length) > 3) return Infinity
  if (letters === wanted) return 0
  const isTurned = name.length === 2 && typed.toReversed().join(' ') === name.join(' ')
  if (isTurned || typed.map(singular).join('') === name.map(singular).join('')) return 1
  return 1 + slipsIn(letters, wanted)
}

/** One slip is allowed in five letters, two are in eight; none in numbers, in Han, and in the first letter. */
function slipsIn(typed: string, wanted: string): number {
  const allowed = wanted.length < 8 ? 1 : 2
  const mayBe =
    wanted.length > 4 &&
    typed[0] === wanted[0] &&
    Math.abs(typed.length - wanted.length) <= allowed &&
    [typed, wanted].every((letters) => /^\p{Alpha}+$/u.test(letters) && !isUnspaced(letters))
  const slips = mayBe ? editDistance(typed, wanted) : Infinity
  return slips <= allowed ? slips : Infinity
}

/** An English word without the ending of its plural: `stories` as `story`. */
function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=[sx]|[cs]h)es$|(?<=[^s])s$/, '')
}
