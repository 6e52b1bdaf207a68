import { pageSize } from '../../page-numbers.ts'
import { termsOf, type Fold } from '../tokens.ts'
import { isFiltered, withoutFilters, type Search } from './address.ts'
import {
  countValues,
  stretchesOf,
  stretchOf,
  valuesOf,
  type Counts,
  type Values,
} from './articles.ts'
import { cardsOf, type Card } from './cards.ts'
import { excerptOf, type Excerpt } from './excerpt.ts'
import { fewStretches, findInHeadlines } from './find-in-headlines.ts'
import type { Library } from './library.ts'
import type { Sought } from './passage.ts'
import { placesOf, type Place } from './places.ts'
import type { Query } from './query.ts'
import { yearsLeft } from './scope.ts'
import { searchedHeadlines, searchThrough, type Searched, type Total } from './search-through.ts'
import { suggest } from './suggest.ts'

/** How many articles are shown instead of results. */
const instead = 5

/** Everything that the page shows of a search. Plain data, since it comes from another thread. */
export interface Answer {
  /** What was asked for; of pages that are not there, the last. */
  readonly search: Search
  /** Whether texts were searched too; else these are the headlines, and more may follow. */
  readonly isFinal: boolean
  /** Of headlines alone, as long as it is not final. */
  readonly total: Total
  /** The day to which texts were searched, from the newest or the oldest; none if all of them were. */
  readonly until: string | undefined
  /** Those of the page. */
  readonly results: readonly Result[]
  /** Where nothing was found: the newest that the filters let through. */
  readonly instead: readonly Result[]
  /** Of each facet, how many of the articles that were found have each value; none as long as it is not known. */
  readonly counts: Counts | undefined
  /** Years of which texts are left to be searched. */
  readonly yearsLeft: ReadonlySet<string>
  readonly values: Values
  /** Pages that the query names. */
  readonly cards: readonly Card[]
  readonly query: Query
  /** Other names that were looked for too. */
  readonly others: readonly string[]
  /** Words that no article holds; the others were looked for without them. */
  readonly missing: readonly string[]
  /** What was probably meant. */
  readonly suggestion: Search | undefined
  /** How many articles there would be without the filters; asked only where nothing was found. */
  readonly unfiltered: Total
}

/** An article as it is shown. */
export interface Result {
  /** With the path of the base. */
  readonly url: string
  readonly title: string
  readonly titleLang: string
  /** An editor's rendering of the headline; `''` if there is none. */
  readonly translation: string
  readonly day: string
  /** Key of the section. */
  readonly section: string
  readonly lang: string
  /** The summary, as long as the text was not searched. */
  readonly excerpt: Excerpt
  /** Headings under which something was found. */
  readonly places: readonly Place[]
}

/**
 * Answers a search.
 *
 * @param showFirst Is given what headlines say, if that is something, before texts are searched.
 * @throws {SearchError} If a file that search needs cannot be had.
 */
export async function answer(
  library: Library,
  asked: Search,
  showFirst: (first: Answer) => void = () => undefined,
): Promise<Answer> {
  const headlines = await findInHeadlines(library, asked)
  const isFirst = asked.sort === 'relevance' && headlines.places.length > 0
  if (!isFirst) return describe(library, asked, await searchThrough(library, asked, headlines))
  const first = await describe(library, asked, searchedHeadlines(asked, headlines), true)
  showFirst(first)
  const found = await describe(library, asked, await searchThrough(library, asked, headlines))
  // What came later would move the headlines that are read already.
  return { ...found, suggestion: first.suggestion }
}

async function describe(
  library: Library,
  asked: Search,
  searched: Searched,
  isFirst = false,
): Promise<Answer> {
  const { catalogue } = library
  const { places, findings, query, total, reach, until, stretches } = searched
  const page = Math.max(1, Math.min(asked.page, Math.ceil(places.length / pageSize)))
  const isNothing = places.length === 0
  const [results, newest, counts, suggestion, unfiltered] = await Promise.all([
    resultsOf(library, places.slice((page - 1) * pageSize, page * pageSize), searched),
    isNothing ? readNewest(library, asked) : [],
    isFirst ? undefined : count(library, asked, searched),
    suggest(library, asked, findings),
    isNothing && isFiltered(asked) ? countUnfiltered(library, asked) : total,
  ])
  return {
    search: { ...asked, page, reach },
    isFinal: !isFirst,
    total,
    until,
    results,
    instead: newest,
    counts,
    yearsLeft: yearsLeft(catalogue, stretches),
    values: valuesOf(catalogue),
    cards: cardsOf(query, catalogue, library.fold),
    query,
    others: findings.meanings.flatMap(({ others }) => others),
    missing: findings.missing.map(({ text }) => text),
    suggestion,
    unfiltered,
  }
}

/** Texts are read only where they were searched; elsewhere the summary stands in. */
function resultsOf(
  library: Library,
  places: readonly number[],
  searched: Searched,
): Promise<readonly Result[]> {
  const { catalogue, heads, texts } = library
  const isRead = (place: number): boolean =>
    searched.query.clauses.length > 0 &&
    searched.stretches.includes(stretchOf(catalogue.stretches, place))
  return Promise.all(
    places.map(async (place) => {
      const [head, text] = await Promise.all([
        heads.read(place),
        isRead(place) ? texts.read(place) : undefined,
      ])
      const [url, title, titleLang, translation, day, section, lang, summary] = head
      const sought = soughtIn(searched, place, library.fold)
      return {
        url: library.addressOf(url),
        title,
        titleLang,
        translation,
        day,
        section,
        lang,
        excerpt:
          text === undefined
            ? { pieces: [{ text: summary, isMarked: false }], link: '' }
            : excerptOf(text.passages, sought),
        places: text === undefined ? [] : placesOf(text.passages, sought),
      }
    }),
  )
}

/** What was looked for, as it stands in an article. */
function soughtIn({ query, findings }: Searched, place: number, fold: Fold): Sought {
  const wanted = query.clauses.filter(({ excluded }) => !excluded)
  const typed = new Map(
    wanted.flatMap(({ text }) => {
      const words = termsOf(text, fold)
      return words.map((word) => [word, words.length === 1] as const)
    }),
  )
  return { typed, words: findings.hits.map((hits) => hits.get(place)?.words ?? []) }
}

/** Of the articles that the filters let through, the newest. */
async function readNewest(library: Library, search: Search): Promise<readonly Result[]> {
  const newest = await searchThrough(library, { ...search, q: '', sort: 'newest', reach: 1 })
  return resultsOf(library, newest.places.slice(0, instead), newest)
}

async function count(
  { catalogue: { stretches }, articlesOf }: Library,
  search: Search,
  { holding }: Searched,
): Promise<Counts | undefined> {
  const wanted = stretchesOf(stretches, holding)
  if (wanted.length > fewStretches) return undefined
  return countValues(await articlesOf(wanted), holding, search)
}

async function countUnfiltered(library: Library, search: Search): Promise<Total> {
  return (await searchThrough(library, withoutFilters(search))).total
}
