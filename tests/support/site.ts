import type { Site } from '../../src/archive/archive.ts'
import { makeSite } from '../../src/archive/site.ts'
import type { Article } from '../../src/article/article.ts'
import { newestFirst } from '../../src/article/load.ts'
import { aNewsroom } from './newsroom.ts'

/** What a test says of a site; the archive and its lists follow from the articles. */
interface SiteFields extends Partial<Omit<Site, 'archive' | 'lists'>> {
  readonly articles?: readonly Article[]
}

/** Where the files of a site stand that do not come from its content. */
export const assets = {
  stylesheet: '/assets/site.css',
  searchStylesheet: '/assets/search.css',
  articleScript: '/assets/article.js',
  searchEntry: '/search/search.js',
  searchScript: '/assets/search.js',
  searchWorker: '/assets/search-worker.js',
  pagefind: '/assets/pagefind.js',
  pagefindWasm: '/assets/wasm.pagefind',
  icon: '/assets/icon.svg',
} as const

/** A site of which a test states only what it is about. Articles may come in any order. */
export function aSite(fields: SiteFields = {}): Site {
  const { articles = [], ...own } = fields
  const content = {
    newsroom: aNewsroom(),
    vocabulary: { topics: [], names: [] },
    infoPages: [],
    keepsCaptures: true,
    ...own,
    articles: articles.toSorted(newestFirst),
  }
  return makeSite(content, { day: '2026-11-21', drafts: false, assets, ...own })
}
