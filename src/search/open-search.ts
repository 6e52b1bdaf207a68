import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Path } from '../urls.ts'
import { Indexer } from './indexer.ts'
import {
  searchFiles,
  type KnownStretch,
  type SearchFile,
  type SearchFiles,
} from './search-files.ts'
import { most, stretchesOf } from './stretches.ts'
import { hashOf, surveyOf, type Survey } from './survey.ts'

/** What of earlier builds search may use. */
export interface KeptSearch {
  /**
   * What was made under a key in an earlier build, or what `make` makes now: one line of text. Keys are
   * SHA-256 in hex, of everything that the value is made from but the code.
   */
  recall(key: string, make: () => string): string
  /**
   * Whether the index of a stretch of this version need not be made, because the site that stands has it,
   * whole. A stretch that becomes the newest, or ceases to be, becomes another version: it has another path.
   */
  holds(version: string): boolean
}

/** Search of a site, the indexes of which are on their way. To be disposed of, which ends that. */
export interface OpenSearch extends SearchFiles, AsyncDisposable {
  /** For the search page. */
  readonly page: SearchPageData
  /** Small files that are fetched beside the indexes. */
  readonly files: readonly SearchFile[]
  /** Newest first. The index of a stretch is all that stands at its path, but for the paths of others. */
  readonly stretches: readonly { readonly version: string; readonly path: Path }[]
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
 * them. Indexes are written by another process, from the first stretch on while the others are looked
 * through, and on after this has returned.
 *
 * @param folder Of the site, or what will become it.
 * @returns What goes wrong with an index is thrown by its `written`.
 */
export async function openSearch(
  site: Site,
  kept: KeptSearch,
  folder: string,
  sizes: Sizes = usual,
): Promise<OpenSearch> {
  await using open = new AsyncDisposableStack()
  const all = stretchesOf(site.archive.articles, sizes.stretch)
  const known: KnownStretch[] = []
  const orders: Promise<void>[] = []
  let indexer: Indexer | undefined
  for (const [place, articles] of all.entries()) {
    await setImmediate() // whoever serves pages meanwhile answers between two stretches
    const survey = surveyOf(articles, kept)
    const version = versionOf(survey, place)
    known.push({ articles, facts: survey.facts, version })
    if (kept.holds(version)) continue
    indexer ??= open.use(new Indexer())
    const output = join(folder, pathOf(version, place))
    orders.push(indexer.order(survey.documents(), output, place === 0))
  }
  const written = Promise.all(orders).then(() => undefined)
  // It may fail before anybody waits for it.
  written.catch(() => undefined)
  const files = searchFiles(site, known, sizes.budget)
  const owned = open.move()
  return {
    ...files,
    stretches: known.map(({ version }, place) => ({ version, path: pathOf(version, place) })),
    written,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Makes what {@link openSearch} makes, without the indexes. */
export function describeSearch(
  site: Site,
  kept: Pick<KeptSearch, 'recall'>,
  sizes: Sizes = usual,
): SearchFiles {
  const known = stretchesOf(site.archive.articles, sizes.stretch).map((articles, place) => {
    const survey = surveyOf(articles, kept)
    return { articles, facts: survey.facts, version: versionOf(survey, place) }
  })
  return searchFiles(site, known, sizes.budget)
}

/** The newest stretch has its index elsewhere than the others, and with the code beside it. */
function versionOf({ facts }: Survey, place: number): string {
  return place === 0 ? hashOf(['newest', facts.version]).slice(0, 10) : facts.version
}

function pathOf(version: string, place: number): Path {
  return place === 0 ? '/pagefind/' : `/pagefind/${version}/`
}
