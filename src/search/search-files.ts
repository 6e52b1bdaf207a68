import { createHash } from 'node:crypto'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import { toSource } from '../html/html.ts'
import type { Path } from '../urls.ts'
import { searchDocument, textsOf } from './document.ts'
import { firstFacets } from './first-facets.ts'
import { foldWith } from './fold.ts'
import { makeCatalogue } from './make-catalogue.ts'
import { wordList } from './word-list.ts'

/** What search is made from, before Pagefind makes its index of it. */
export interface SearchData {
  readonly page: SearchPageData
  /** Those that the search page fetches apart from the index. */
  readonly files: readonly SearchFile[]
  /** What Pagefind is to index, in the order of the archive. */
  readonly documents: readonly SearchDocument[]
}

interface SearchFile {
  readonly path: Path
  readonly content: Uint8Array
}

export interface SearchDocument {
  readonly url: Path
  readonly content: string
}

/** Everything that search needs of the articles that lists show; drafts and removed ones are not among them. */
export function makeSearchData(site: Site): SearchData {
  const { articles } = site.archive
  const texts = articles.map(textsOf)
  const catalogue = makeCatalogue(site, texts.flat())
  const fold = foldWith(catalogue.han)
  const documents = articles.map((article) => ({
    url: article.url,
    content: toSource(searchDocument(article, fold)),
  }))
  const files = {
    catalogue: hashedFile('catalogue', 'json', JSON.stringify(catalogue)),
    words: hashedFile('words', 'txt', wordList(texts)),
  }
  return {
    page: {
      files: {
        catalogue: files.catalogue.path,
        words: files.words.path,
        version: hashOf(documents.flatMap(({ url, content }) => [url, content])),
      },
      facets: firstFacets(site, catalogue),
    },
    files: Object.values(files),
    documents,
  }
}

function hashedFile(name: string, extension: string, text: string): SearchFile {
  return {
    path: `/assets/${name}.${hashOf([text])}.${extension}`,
    content: new TextEncoder().encode(text),
  }
}

function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex').slice(0, 10)
}
