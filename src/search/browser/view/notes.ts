import { isFiltered, writeAddress, type Search } from '../address.ts'
import type { Outcome } from '../engine.ts'
import { limits } from '../query.ts'
import { element } from './element.ts'
import { countOf, quoted } from './words.ts'

/** A query that was probably meant, and how many articles it finds. */
export interface Suggestion {
  readonly search: Search
  readonly count: number
}

/** What a reader should know of how the query was understood; none of it is silent. */
export function notes(search: Search, outcome: Outcome): readonly HTMLElement[] {
  const { missing, query, places } = outcome
  const texts = missing.map(({ text }) => text)
  const others = places.length > 0 ? ' These results are for the rest of the query.' : ''
  return [
    ...(texts.length === 0 ? [] : [note(`No article holds ${quoted(texts)}.${others}`)]),
    ...(query.unsearchable.length === 0
      ? []
      : [
          note(
            `${quoted(query.unsearchable)} holds no letter or digit, so it cannot be looked for.`,
          ),
        ]),
    ...(query.cut
      ? [
          note(
            `The query is long: only its first ${limits.clauses} words, within ${limits.characters} characters, are looked for.`,
          ),
        ]
      : []),
    ...otherNames(search, outcome),
  ]
}

/** “Also searching for …”, and how to search for the words alone. */
function otherNames(search: Search, { meanings }: Outcome): readonly HTMLElement[] {
  if (!search.aliases) {
    return [
      note('Other names are left out. ', link({ ...search, aliases: true }, 'Search for them too')),
    ]
  }
  const others = meanings.flatMap((meaning) => meaning.others)
  if (others.length === 0) return []
  const only = link({ ...search, aliases: false }, 'Search only for the words as typed')
  return [note(`Also searching for ${quoted(others)}. `, only)]
}

export function suggestionNote({ search, count }: Suggestion): HTMLElement {
  return note('Did you mean ', link(search, search.q), `? (${countOf(count)})`)
}

/**
 * What to do when nothing was found.
 *
 * @param unfiltered How many articles there are without the filters.
 * @param index Address of the list from A to Z.
 */
export function advice(
  search: Search,
  { query }: Outcome,
  { unfiltered, index }: { unfiltered: number; index: string },
): HTMLElement {
  const loose = query.clauses.some(({ exact }) => exact)
  const exclusions = query.clauses.some(({ excluded }) => excluded)
  const filters = { section: [], year: [], topic: [], name: [], lang: [] }
  const wider = { ...search, filters, from: '', to: '', page: 1 }
  const items = [
    ...(isFiltered(search) && unfiltered > 0
      ? [[link(wider, 'Take the filters off'), `: then there are ${countOf(unfiltered)}.`]]
      : []),
    ...(loose
      ? [
          [
            link(
              { ...search, q: search.q.replace(/["“”„]/g, ' ').trim(), page: 1 },
              'Search without quotation marks',
            ),
            ', so that the words may stand apart.',
          ],
        ]
      : []),
    ...(exclusions ? [['Leave out the words with a minus before them.']] : []),
    ['Check the spelling, or try fewer or other words.'],
    ['Look through ', element('a', { href: index }, 'the index from A to Z'), '.'],
  ]
  return element('ul', { class: 'advice' }, ...items.map((item) => element('li', {}, ...item)))
}

function link(search: Search, text: string): HTMLElement {
  return element('a', { href: `?${writeAddress(search)}` }, text)
}

function note(...children: readonly (Node | string)[]): HTMLElement {
  return element('p', { class: 'note' }, ...children)
}
