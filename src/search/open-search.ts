import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Article } from '../article/article.ts'
import type { Path } from '../urls.ts'
import { Indexer, type Surveyed } from './indexer.ts'
import { keepFacts, knownFacts, type KeptFacts } from './known-facts.ts'
import {
  searchFiles,
  type KnownStretch,
  type SearchFile,
  type SearchFiles,
} from './search-files.ts'
import { most, stretchesOf } from './stretches.ts'
import { findable, hashOf, surveyOf, type Facts } from './survey.ts'

/** What of earlier builds search may use. */
export interface KeptSearch extends KeptFacts {
  /** Whether the index of a stretch need not be made, because the site that stands has it, whole. */
  holds(place: IndexPlace): boolean
}

/** Where an index stands, and of what. A stretch that becomes the newest, or ceases to be, becomes another version. */
export interface IndexPlace {
  readonly version: string
  /** The index is all that stands there, but for the paths of others. */
  readonly path: Path
}

/** Search of a site, the indexes of which are on their way. To be disposed of, which ends that. */
export interface OpenSearch extends SearchFiles, AsyncDisposable {
  /** For the search page. */
  readonly page: SearchPageData
  /** Small files that are fetched beside the indexes. */
  readonly files: readonly SearchFile[]
  /** Newest first. */
  readonly stretches: readonly IndexPlace[]
  /** Settles when every index that is not held stands below the folder, at its path. */
  readonly written: Promise<void>
}

/** How many articles a stretch holds at most, and how many a search takes in at first. */
export interface Sizes {
  readonly stretch: number
  readonly budget: number
}

/** Measured in `src/decisions/0020-search.md`. */
const usual: Sizes = { stretch: most, budget: 4000 }

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
  sizes: Sizes = usual,
  indexer = new Indexer(),
): Promise<OpenSearch> {
  await using open = new AsyncDisposableStack()
  open.use(indexer)
  const all = stretchesOf(site.archive.articles, sizes.stretch)
  const known = await Promise.all(
    all.map((articles, place) => lookThrough(articles, place, kept, indexer)),
  )
  // The largest first: the less is left for one process when the others are done.
  const missing = known
    .filter((stretch) => !kept.holds(stretch))
    .toSorted((a, b) => b.articles.length - a.articles.length)
  const written = Promise.all(
    missing.map(async ({ surveyed, articles, path, isNewest }) => {
      const own = surveyed ?? (await survey(articles, indexer))
      await indexer.index(own, join(folder, path), isNewest)
    }),
  ).then(() => undefined)
  // It may fail before anybody waits for it.
  written.catch(() => undefined)
  const files = searchFiles(site, known, sizes.budget, kept)
  const owned = open.move()
  return {
    ...files,
    stretches: known.map(({ version, path }) => ({ version, path })),
    written,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Makes what {@link openSearch} makes, without the indexes, in this thread. */
export function describeSearch(site: Site, kept: KeptFacts, sizes: Sizes = usual): SearchFiles {
  const known = stretchesOf(site.archive.articles, sizes.stretch).map((articles, place) => {
    const facts =
      knownFacts(articles, kept) ?? keepFacts(articles, kept, surveyOf(articles.map(findable)))
    return { articles, facts, version: versionOf(facts, place) }
  })
  return searchFiles(site, known, sizes.budget, kept)
}

/** A stretch on its way to its index. */
interface LookedThrough extends KnownStretch {
  readonly path: Path
  readonly isNewest: boolean
  /** If this was done now, not in an earlier build. */
  readonly surveyed: Surveyed | undefined
}

/** Touches no text of a stretch that was looked through before. */
async function lookThrough(
  articles: readonly Article[],
  place: number,
  kept: KeptFacts,
  indexer: Indexer,
): Promise<LookedThrough> {
  const stretch = (facts: Facts, surveyed?: Surveyed): LookedThrough => {
    const version = versionOf(facts, place)
    const path = pathOf(version, place)
    return { articles, facts, version, path, isNewest: place === 0, surveyed }
  }
  const known = knownFacts(articles, kept)
  if (known !== undefined) return stretch(known)
  const surveyed = await survey(articles, indexer)
  return stretch(keepFacts(articles, kept, surveyed.facts), surveyed)
}

function survey(articles: readonly Article[], indexer: Indexer): Promise<Surveyed> {
  return indexer.survey(() => articles.map(findable))
}

/** The newest stretch has its index elsewhere than the others, and with the code beside it. */
function versionOf(facts: Facts, place: number): string {
  return place === 0 ? hashOf(['newest', facts.version]).slice(0, 10) : facts.version
}

function pathOf(version: string, place: number): Path {
  return place === 0 ? '/pagefind/' : `/pagefind/${version}/`
}
