import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Article } from '../article/article.ts'
import type { Path } from '../urls.ts'
import type { Catalogue, Stretch } from './catalogue.ts'
import { firstFacets } from './first-facets.ts'
import { wordsOfAll, type KeptFacts } from './known-facts.ts'
import { makeCatalogue } from './make-catalogue.ts'
import { makeColumns } from './make-columns.ts'
import { hashOf, type Facts } from './survey.ts'

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
 * @param budget How many articles a search takes in before a reader has to ask for more.
 * @param kept What was found out in earlier builds.
 */
export function searchFiles(
  site: Site,
  stretches: readonly KnownStretch[],
  budget: number,
  kept: KeptFacts,
): SearchFiles {
  const columns = stretches.map(({ articles }) => makeColumns(articles, site.archive.subjects))
  const older = columns.slice(1).map((own) => hashedFile('columns', 'json', JSON.stringify(own)))
  const listed = stretches.map(({ articles, version }, at): Stretch => {
    const [newest] = articles
    return {
      first: articles.at(-1)?.date ?? '',
      last: newest?.date ?? '',
      count: articles.length,
      version,
      columns: older[at - 1]?.path.replace(folder, '') ?? columns[at] ?? '',
    }
  })
  const han = stretches.map(({ facts }) => facts.han)
  const catalogue: Catalogue = makeCatalogue(site, { stretches: listed, budget }, han)
  const words = wordsOfAll(
    stretches.map(({ facts }) => facts),
    kept,
  )
  const files = {
    catalogue: hashedFile('catalogue', 'json', JSON.stringify(catalogue)),
    words: hashedFile('words', 'txt', words),
  }
  return {
    page: {
      files: {
        catalogue: files.catalogue.path,
        words: files.words.path,
        version: stretches[0]?.version ?? '',
      },
      facets: firstFacets(site, catalogue),
    },
    files: [...Object.values(files), ...older],
  }
}

const folder = '/assets/'

function hashedFile(name: string, extension: string, text: string): SearchFile {
  return {
    path: `${folder}${name}.${hashOf([text]).slice(0, 10)}.${extension}`,
    content: new TextEncoder().encode(text),
  }
}
