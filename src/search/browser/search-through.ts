import { isFiltered, type Search } from './address.ts'
import { narrow, placesOf, stretchesOf } from './articles.ts'
import type { Findings, View } from './engine.ts'
import type { Library } from './library.ts'
import { parseQuery, type Query } from './query.ts'
import { byRelevance } from './rank.ts'
import { partsOf, type Stretches } from './scope.ts'

/** How many results a page shows, as lists of the site do. Texts are searched until there are so many. */
export const pageSize = 20

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

/** What headlines hold of a search. */
interface InHeadlines {
  readonly findings: Findings
  /** In order of relevance. */
  readonly places: readonly number[]
}

/** Finds the articles whose headlines hold what is looked for, in the whole archive. No text is searched. */
export async function searchHeadlines(library: Library, search: Search): Promise<Searched> {
  const query = parseQuery(search.q)
  const { findings, places } = await findInHeadlines(library, search, query)
  const total = { count: places.length, isLeast: true }
  const reach = { stretches: [], reach: 1, until: undefined }
  return { query, findings, holding: findings.places, places, total, ...reach }
}

/**
 * Searches headlines, and texts as far as is asked for; and on, as long as there is no full page of results and
 * something is left to search.
 */
export async function searchThrough(library: Library, search: Search): Promise<Searched> {
  const { catalogue } = library
  const query = parseQuery(search.q)
  const headlines = await findInHeadlines(library, search, query)
  const parts = partsOf(catalogue.stretches, search, catalogue.budget)
  const isNothing = await isHopeless(library, search, query)
  for (let reach = Math.min(search.reach, parts.length); ; reach += 1) {
    const stretches = isNothing ? [] : parts.slice(0, reach).flat()
    const findings = isNothing
      ? headlines.findings
      : await findInTexts(library, search, query, stretches)
    const found = union(headlines.findings.places, findings.places)
    const narrowed = new Set(await letThrough(library, search, found))
    const count = narrowed.size
    const isLeast = reach < parts.length && !isNothing
    if (count < pageSize && isLeast) continue
    const last = catalogue.stretches[stretches.at(-1) ?? 0]
    const until = search.sort === 'oldest' ? last?.last : last?.first
    return {
      query,
      findings,
      holding: found,
      places: inOrder(search, [...narrowed], headlines, findings),
      total: { count, isLeast },
      stretches,
      reach,
      until: isLeast ? until : undefined,
    }
  }
}

/** Words after a minus may stand in any text, so that headlines alone tell nothing then. */
async function findInHeadlines(
  library: Library,
  search: Search,
  query: Query,
): Promise<InHeadlines> {
  const isAsked = query.clauses.length > 0 && query.clauses.every(({ excluded }) => !excluded)
  const all = { places: allPlaces(library), stretches: [], isWhole: false }
  const findings = await library.inHeadlines.run(
    isAsked ? query : { ...query, clauses: [] },
    aliasesOf(library, search),
    isAsked ? all : { ...all, places: [] },
  )
  if (findings.places.length === 0) return { findings, places: [] }
  const whole = await library.headlines.findWhole(search.q)
  const narrowed = await letThrough(library, search, findings.places)
  const ranked = byRelevance(narrowed, findings.hits)
  const isExact = (place: number): boolean => whole.has(place)
  return {
    findings,
    places: [...ranked.filter(isExact), ...ranked.filter((place) => !isExact(place))],
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
    places: isAsked || search.q === '' ? places : [],
    stretches,
    isWhole: stretches.length === catalogue.stretches.length,
  }
  if (isAsked) await texts.open(stretches)
  return inTexts.run(query, aliasesOf(library, search), view)
}

/** Whether nothing of what is looked for can be in any text. */
async function isHopeless(
  { lexicon, catalogue }: Library,
  { aliases }: Search,
  { clauses }: Query,
): Promise<boolean> {
  const wanted = clauses.filter(({ excluded }) => !excluded)
  const hasOthers = aliases && catalogue.aliases.length > 0 && wanted.length > 1
  if (wanted.length === 0 || hasOthers) return false
  const lacks = await Promise.all(wanted.map(({ text }) => lexicon.surelyLacks(text)))
  return lacks.every(Boolean)
}

function aliasesOf({ catalogue }: Library, { aliases }: Search): Library['catalogue']['aliases'] {
  return aliases ? catalogue.aliases : []
}

/** Those of some articles that the filters let through. What is known of an article is fetched only if it is asked for. */
async function letThrough(
  { catalogue: { stretches, budget }, articlesOf }: Library,
  search: Search,
  places: readonly number[],
): Promise<readonly number[]> {
  if (!isFiltered(search)) return places
  const allowed = new Set(partsOf(stretches, search, budget).flat())
  const wanted = stretchesOf(stretches, places).filter((stretch) => allowed.has(stretch))
  return narrow(await articlesOf(wanted), places, search)
}

function allPlaces({ count }: Library): readonly number[] {
  return Array.from({ length: count }, (_, place) => place)
}

/** What is in either list, the newest first. */
function union(some: readonly number[], others: readonly number[]): readonly number[] {
  return [...new Set([...some, ...others])].toSorted((a, b) => a - b)
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
