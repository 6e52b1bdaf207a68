import { isFiltered, fromStart, withoutFilters, writeAddress, type Search } from '../address.ts'
import type { Answer } from '../answer.ts'
import { limits } from '../limits.ts'
import { element } from './element.ts'
import { quoted, quotedQuery, totalOf } from './words.ts'

/** Texts and links of one line. */
type Line = readonly (Node | string)[]

/**
 * What a reader should know of how the query was understood, and what to do if nothing was found. Nothing
 * that was typed is left out in silence.
 *
 * @param index Address of the list from A to Z.
 */
export function notes(answer: Answer, index: string): readonly HTMLElement[] {
  const { total, suggestion } = answer
  const lines: Line[] = [...leftOut(answer), ...otherNames(answer)]
  if (suggestion !== undefined) lines.push(['Did you mean ', link(suggestion, suggestion.q), '?'])
  const all = lines.map((line) => element('p', { class: 'note' }, ...line))
  if (total.count > 0) return all
  const items = advice(answer, index).map((line) => element('li', {}, ...line))
  return [...all, element('ul', { class: 'advice' }, ...items)]
}

/** What was typed and not looked for, or not found. */
function leftOut({ missing, query, total }: Answer): readonly Line[] {
  const lines: Line[] = []
  if (missing.length > 0) {
    const rest = total.count > 0 ? ' These results are for the rest of the query.' : ''
    lines.push([`No articles contain ${quoted(missing, 'or')}.${rest}`])
  }
  if (query.unsearchable.length > 0) {
    lines.push([`There is nothing to look for in ${quoted(query.unsearchable)}.`])
  }
  if (query.cut) lines.push([`Only the first ${limits.clauses} words are used.`])
  return lines
}

/** “Also searching for …”, and how to search for the words alone. */
function otherNames({ search, others }: Answer): readonly Line[] {
  if (!search.aliases) {
    const also = link(fromStart({ ...search, aliases: true }), 'Search for them too')
    return [['Other names of the same are left out. ', also]]
  }
  if (others.length === 0) return []
  const typed = `Search for ${quotedQuery(search.q)} only`
  const only = link(fromStart({ ...search, aliases: false }), typed)
  return [[`Also searching for ${quoted(others)}. `, only]]
}

function advice({ search, query, unfiltered }: Answer, index: string): readonly Line[] {
  const { clauses } = query
  const lines: Line[] = []
  if (isFiltered(search) && unfiltered.count > 0) {
    lines.push([link(withoutFilters(search), 'Remove filters'), ` (${totalOf(unfiltered)})`])
  }
  if (clauses.some(({ exact }) => exact)) {
    const q = search.q.replace(/["“”„]/gu, ' ').trim()
    const without = link(fromStart({ ...search, q }), 'Search without quotation marks')
    lines.push([without, ': then the words may stand apart.'])
  }
  if (clauses.some(({ excluded }) => excluded)) lines.push(['Try without the excluded words.'])
  lines.push(['Check the spelling, or try fewer or other words.'])
  lines.push(['Look through ', element('a', { href: index }, 'all headlines from A to Z'), '.'])
  return lines
}

function link(search: Search, text: string): HTMLElement {
  return element('a', { href: `?${writeAddress(search)}` }, text)
}
