import { hash } from 'node:crypto'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Article } from '../article/article.ts'
import { href, type Path } from '../urls.ts'
import type { FinderFiles, Stretch } from './catalogue.ts'
import { firstFacets } from './first-facets.ts'
import { wordsOfAll, type KeptFacts } from './known-facts.ts'
import { foldWith } from './fold.ts'
import { foldingTable } from './han.ts'
import { makeCatalogue } from './make-catalogue.ts'
import { makeColumns } from './make-columns.ts'
import { blockSize, makeHeads } from './make-heads.ts'
import { makeLexicon } from './make-lexicon.ts'
import type { Facts } from './survey.ts'

/** What the search page is made from, and what it fetches beside the indexes. */
export interface SearchFiles {
  readonly page: SearchPageData
  readonly files: readonly SearchFile[]
}

export interface SearchFile {
  readonly path: Path
  readonly content: Uint8Array
}

/** A stretch of which everything is known but its index. */
export interface KnownStretch {
  /** Newest first; none only if the archive has none. */
  readonly articles: readonly Article[]
  readonly facts: Facts
  /** That of its index. */
  readonly version: string
}

/**
 * Everything that search needs beside its indexes.
 *
 * @param stretches Newest first.
 * @param budget Of how many articles the texts are searched at a time.
 * @param kept What was found out in earlier builds.
 */
export function searchFiles(
  site: Site,
  stretches: readonly KnownStretch[],
  budget: number,
  kept: KeptFacts,
): SearchFiles {
  const { articles } = site.archive
  const columns = stretches.map((own) => makeColumns(own.articles, site.archive.subjects))
  const older = columns.slice(1).map((own) => hashedFile('columns', own))
  const listed = stretches.map((stretch, at): Stretch => {
    const [newest] = stretch.articles
    return {
      first: stretch.articles.at(-1)?.date ?? '',
      last: newest?.date ?? '',
      count: stretch.articles.length,
      version: stretch.version,
      columns: older[at - 1]?.name ?? columns[at] ?? '',
    }
  })
  const facts = stretches.map((stretch) => stretch.facts)
  const written = facts.map(({ han }) => han)
  const shards = makeLexicon(articles, wordsOfAll(facts, kept), foldWith(foldingTable(written)))
  const blocks = makeHeads(articles)
  // A reader of a small archive is spared the requests.
  const isSmall = articles.length <= inCatalogue
  const lexicon = isSmall ? [] : shards.map(({ words }) => hashedFile('lexicon', words))
  const heads = isSmall ? [] : blocks.map((block) => hashedFile('heads', block))
  const parts = {
    stretches: listed,
    budget,
    lexicon: shards.map(({ first, words }, at) => ({ first, words: lexicon[at]?.name ?? words })),
    heads: {
      size: blockSize,
      blocks: blocks.map((block, at) => heads[at]?.name.split('.')[1] ?? block),
    },
  }
  const catalogue = makeCatalogue(site, parts, written)
  const file = hashedFile('catalogue', catalogue)
  const current = JSON.stringify(currentFiles(site, file.path))
  const all = [file, ...older, ...lexicon, ...heads]
  return {
    page: {
      files: current,
      facets: firstFacets(catalogue),
      isSearchedInParts: articles.length > budget,
    },
    files: [{ path: '/search/files.json', content: new TextEncoder().encode(current) }, ...all],
  }
}

/** How many articles an archive has at most whose lexicon and heads stand in the catalogue itself. */
const inCatalogue = 16

const folder = '/assets/'

/** A file of search, by the name that the catalogue gives it. */
interface HashedFile extends SearchFile {
  readonly name: string
}

/** JSON, under a name that changes with it. A browser compares the name with what it was given. */
function hashedFile(kind: string, value: unknown): HashedFile {
  const content = new TextEncoder().encode(JSON.stringify(value))
  const name = `${kind}.${hash('sha256', content).slice(0, 10)}.json`
  return { path: `${folder}${name}`, name, content }
}

/** Which files search has now. They stand under an address that stays, too: for pages of an earlier edition. */
function currentFiles(
  { assets, newsroom }: Pick<Site, 'assets' | 'newsroom'>,
  catalogue: Path,
): FinderFiles {
  const link = (path: Path): string => href(newsroom.base, path)
  return {
    script: link(assets.searchScript),
    worker: link(assets.searchWorker),
    pagefind: link(assets.pagefind),
    wasm: link(assets.pagefindWasm),
    catalogue: link(catalogue),
  }
}
