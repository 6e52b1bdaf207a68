import { pageSize } from '../../page-numbers.ts'
import type { Search } from './address.ts'
import { placesOf } from './articles.ts'
import type { Findings, View } from './engine.ts'
import { findInHeadlines, letThrough, namesOf, type InHeadlines } from './find-in-headlines.ts'
import type { Library } from './library.ts'
import { parseQuery, type Query } from './query.ts'
import { byRelevance } from './rank.ts'
import { partsOf, type Stretches } from './scope.ts'

/** How many articles were found, and whether there may be more in what was not searched. */
export interface Total {
  readonly count: number
  readonly isLeast: boolean
}

/** What a search found, and how far it went for it. */
export interface Searched {
  readonly query: Query
  /** Articles that hold what is looked for, whatever the filters say. The newest first. */
  readonly holding: readonly number[]
  /** Those that the filters let through, in the order that was asked for. */
  readonly places: readonly number[]
  readonly total: Total
  /** What was found in texts; in headlines, as long as no text was searched. */
  readonly findings: Findings
  /** Stretches whose texts were searched. */
  readonly stretches: Stretches
  /** Counted from 1: how many parts of the archive's texts were searched. */
  readonly reach: number
  /** The day to which texts were searched, from the newest or the oldest; none if all of them were. */
  readonly until: string | undefined
}

/** What headlines alone tell, before any text is searched. */
export function searchedHeadlines(search: Search, headlines: InHeadlines): Searched {
  const total = { count: headlines.places.length, isLeast: true }
  const query = parseQuery(search.q)
  return { query, ...headlines, total, stretches: [], reach: 1, until: undefined }
}

/**
 * Searches headlines, and texts as far as is asked for; and on, as long as there is no full page of results and
 * something is left to search.
 *
 * @param known What headlines hold, if that was looked for already.
 */
export async function searchThrough(
  library: Library,
  search: Search,
  known?: InHeadlines,
): Promise<Searched> {
  const query = parseQuery(search.q)
  const headlines = known ?? (await findInHeadlines(library, search))
  const { stretches, budget } = library.catalogue
  const parts = partsOf(stretches, search, budget)
  // What no text can hold is not looked for.
  if (await isHopeless(library, query, headlines)) {
    return searched(library, search, query, headlines, { findings: headlines.findings, taken: [] })
  }
  for (let reach = Math.min(search.reach, parts.length); ; reach += 1) {
    const taken = parts.slice(0, reach).flat()
    const findings = await findInTexts(library, search, query, taken)
    const last = stretches[taken.at(-1) ?? 0]
    const until = search.sort === 'oldest' ? last?.last : last?.first
    const inTexts = { findings, taken, ...(reach < parts.length ? { until } : {}) }
    const found = await searched(library, search, query, headlines, inTexts)
    if (found.places.length >= pageSize || reach >= parts.length) return { ...found, reach }
  }
}

/** What texts hold of a search, and which were searched. */
interface InTexts {
  readonly findings: Findings
  readonly taken: Stretches
  readonly until?: string | undefined
}

/** Puts together what headlines and texts hold. */
async function searched(
  library: Library,
  search: Search,
  query: Query,
  headlines: InHeadlines,
  { findings, taken, until }: InTexts,
): Promise<Searched> {
  const holding = union(headlines.holding, findings.places)
  const places = await letThrough(library, search, holding)
  return {
    query,
    findings,
    holding,
    places: inOrder(search, places, headlines, findings),
    total: { count: places.length, isLeast: until !== undefined },
    stretches: taken,
    reach: 1,
    until,
  }
}

/** What is browsed without words needs no index; a sign that cannot be looked for finds nothing. */
async function findInTexts(
  library: Library,
  search: Search,
  query: Query,
  stretches: Stretches,
): Promise<Findings> {
  const { catalogue, texts, inTexts } = library
  const isAsked = query.clauses.length > 0
  const places = stretches
    .toSorted((a, b) => a - b)
    .flatMap((one) => placesOf(catalogue.stretches, one))
  const view: View = {
    places: query.isUnsearchable ? [] : places,
    stretches,
    isWhole: stretches.length === catalogue.stretches.length,
  }
  if (isAsked) await texts.open(stretches)
  return inTexts.run(query, namesOf(library, search), view)
}

/** Whether nothing of what is looked for can be in any text. */
async function isHopeless(
  { lexicon }: Library,
  { clauses }: Query,
  { findings }: InHeadlines,
): Promise<boolean> {
  const wanted = clauses.filter(({ excluded }) => !excluded)
  const hasOtherNames = findings.meanings.some(({ others }) => others.length > 0)
  if (wanted.length === 0 || hasOtherNames) return false
  const lacks = await Promise.all(wanted.map(({ text }) => lexicon.surelyLacks(text)))
  return lacks.every(Boolean)
}

/** By relevance, headlines come before texts. */
function inOrder(
  { sort }: Search,
  newestFirst: readonly number[],
  headlines: InHeadlines,
  { hits }: Findings,
): readonly number[] {
  if (sort === 'oldest') return newestFirst.toReversed()
  if (sort === 'newest' || hits.length === 0) return newestFirst
  const first = new Set(headlines.places)
  const rest = newestFirst.filter((place) => !first.has(place))
  return [...first, ...byRelevance(rest, hits)]
}

/** What is in either list, the newest first. */
function union(some: readonly number[], others: readonly number[]): readonly number[] {
  return [...new Set([...some, ...others])].toSorted((a, b) => a - b)
}
