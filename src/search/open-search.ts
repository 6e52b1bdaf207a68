import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Article } from '../article/article.ts'
import type { Path } from '../urls.ts'
import { Indexer } from './indexer.ts'
import { keepFacts, knownFacts, type KeptFacts } from './known-facts.ts'
import {
  searchFiles,
  type KnownStretch,
  type SearchFile,
  type SearchFiles,
} from './search-files.ts'
import { most, stretchesOf } from './stretches.ts'
import { findable, surveyOf, type Facts } from './survey.ts'

/** What of earlier builds search may use. */
export interface KeptSearch extends KeptFacts {
  /** Whether the index of a stretch need not be made, because the site that stands has it, whole. */
  holds(place: IndexPlace): boolean
}

/** Where an index stands, and of what. */
export interface IndexPlace {
  readonly version: string
  /** The index is all that stands there. */
  readonly path: Path
}

/** An index on its way. */
export interface OpenIndex extends IndexPlace {
  /** Settles when it stands below the folder, at its path; at once if it is held. */
  readonly written: Promise<void>
}

/** Search of a site, the indexes of which are on their way. To be disposed of, which ends that. */
export interface OpenSearch extends SearchFiles, AsyncDisposable {
  /** For the search page. */
  readonly page: SearchPageData
  /** Small files that are fetched beside the indexes. */
  readonly files: readonly SearchFile[]
  /** Newest first. */
  readonly stretches: readonly OpenIndex[]
  /** Settles when all indexes are written. */
  readonly written: Promise<void>
}

/** How many articles a stretch holds at most, and of how many the texts are searched at a time. */
export interface Sizes {
  readonly stretch: number
  readonly budget: number
}

/** Measured in `src/decisions/0020-search.md`. */
export const usualSizes: Sizes = { stretch: most, budget: 6000 }

/**
 * Makes everything that search needs of the articles that lists show; drafts and removed ones are not among
 * them. Other threads and processes look through the texts, and go on writing indexes after this has returned.
 *
 * @param folder Of the site, or what will become it.
 * @param indexer Is disposed of with what is returned.
 * @returns What goes wrong with an index is thrown by its `written`.
 */
export async function openSearch(
  site: Site,
  kept: KeptSearch,
  folder: string,
  sizes: Sizes = usualSizes,
  indexer = new Indexer(),
): Promise<OpenSearch> {
  await using open = new AsyncDisposableStack()
  open.use(indexer)
  const all = stretchesOf(site.archive.articles, sizes.stretch)
  const known = await Promise.all(all.map((articles) => lookThrough(articles, kept, indexer)))
  // The largest first: the less is left for one process when the others are done.
  const largestFirst = known.toSorted((a, b) => b.articles.length - a.articles.length)
  const writing = new Map(
    largestFirst.map((stretch) => {
      return [stretch, kept.holds(stretch) ? held : write(stretch, folder, indexer)]
    }),
  )
  const written = Promise.all(writing.values()).then(() => undefined)
  // It may fail before anybody waits for it.
  written.catch(() => undefined)
  const files = searchFiles(site, known, sizes.budget, kept)
  const owned = open.move()
  return {
    ...files,
    stretches: known.map((stretch) => {
      const { version, path } = stretch
      return { version, path, written: writing.get(stretch) ?? held }
    }),
    written,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Makes what {@link openSearch} makes, without the indexes, in this thread. */
export function describeSearch(
  site: Site,
  kept: KeptFacts,
  sizes: Sizes = usualSizes,
): SearchFiles {
  const known = stretchesOf(site.archive.articles, sizes.stretch).map((articles) => {
    const facts =
      knownFacts(articles, kept) ?? keepFacts(articles, kept, surveyOf(articles.map(findable)))
    return { articles, facts, version: facts.version }
  })
  return searchFiles(site, known, sizes.budget, kept)
}

/** A stretch on its way to its index. */
interface LookedThrough extends KnownStretch {
  readonly path: Path
}

/** Touches no text of a stretch that was looked through before. */
async function lookThrough(
  articles: readonly Article[],
  kept: KeptFacts,
  indexer: Indexer,
): Promise<LookedThrough> {
  const facts =
    knownFacts(articles, kept) ?? keepFacts(articles, kept, (await indexer.survey(articles)).facts)
  return { articles, facts, ...indexPlace(facts) }
}

/** Where the index of a stretch stands. */
export function indexPlace({ version }: Facts): IndexPlace {
  return { version, path: `/pagefind/${version}/` }
}

/** Of an index that stands. */
const held = Promise.resolve()

async function write(
  { articles, path }: LookedThrough,
  folder: string,
  indexer: Indexer,
): Promise<void> {
  const surveyed = await indexer.survey(articles)
  await indexer.index(surveyed, join(folder, path))
}
