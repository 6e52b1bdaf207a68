import { isFiltered, type Search } from './address.ts'
import { narrow, stretchesOf } from './articles.ts'
import type { Findings } from './engine.ts'
import type { Library } from './library.ts'
import { parseQuery, type Query } from './query.ts'
import { byRelevance } from './rank.ts'
import { partsOf } from './scope.ts'
import { subjectOf } from './subject.ts'

/** What is known of articles is fetched for so many stretches at most: each is a request. */
export const fewStretches = 8

/** What headlines hold of a search. */
export interface InHeadlines {
  readonly findings: Findings
  /** The newest first, whatever the filters say. */
  readonly holding: readonly number[]
  /** Those that the filters let through, in order of relevance. */
  readonly places: readonly number[]
}

/**
 * The headlines that hold what is looked for, the exact one first; then what is about it, if it is a topic or a name.
 * Words after a minus may stand in any text, so that headlines alone tell nothing then.
 */
export async function findInHeadlines(library: Library, search: Search): Promise<InHeadlines> {
  const query = parseQuery(search.q)
  const isAsked = query.clauses.length > 0 && query.clauses.every(({ excluded }) => !excluded)
  const [findings, whole, about] = await Promise.all([
    library.inHeadlines.run(isAsked ? query : { ...query, clauses: [] }, namesOf(library, search), {
      places: isAsked ? allPlaces(library) : [],
      stretches: [],
      isWhole: false,
    }),
    isAsked ? library.headlines.findWhole(search.q) : new Set<number>(),
    isAsked ? findAbout(library, search, query) : [],
  ])
  const ranked = byRelevance(findings.places, findings.hits)
  const exact = ranked.filter((place) => whole.has(place))
  const places = [...new Set([...exact, ...ranked, ...about])]
  return {
    findings,
    holding: places.toSorted((a, b) => a - b),
    places: await letThrough(library, search, places),
  }
}

/** The articles on a topic or a name. Not looked for in so many stretches that it would take many requests. */
async function findAbout(
  { catalogue, fold, articlesOf }: Library,
  search: Search,
  query: Query,
): Promise<readonly number[]> {
  const subject = search.aliases ? subjectOf(query, catalogue, fold) : undefined
  const { stretches } = catalogue
  if (subject === undefined || stretches.length > fewStretches) return []
  const articles = await articlesOf([...stretches.keys()])
  return [...articles.keys()].filter((place) =>
    articles[place]?.[subject.facet].includes(subject.value),
  )
}

/** Other names are looked for too, unless that is switched off. */
export function namesOf({ names }: Library, { aliases }: Search): Library['names'] {
  return aliases ? names : []
}

/** Those of some articles that the filters let through. What is known of an article is fetched only if it is asked for. */
export async function letThrough(
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
