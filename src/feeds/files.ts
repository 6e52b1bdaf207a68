import type { Site } from '../archive/archive.ts'
import type { Path } from '../urls.ts'
import { atom, type FeedSubject } from './atom.ts'
import { correctionsFeed } from './corrections.ts'
import { csv } from './csv.ts'
import { dataPackage } from './data-package.ts'
import { newestOnly, withArchives, type FeedDocument } from './documents.ts'
import type { MachineFile } from './file.ts'
import { jsonFeed } from './json-feed.ts'
import { openSearch } from './open-search.ts'
import { robots } from './robots.ts'
import { sitemaps } from './sitemap.ts'
import { columns, jsonTable, rowOf, twinPath } from './table.ts'
import { twin } from './twin.ts'

/** What of a site its files for machines are made from. */
export type Published = Pick<Site, 'newsroom' | 'archive' | 'infoPages' | 'keepsCaptures' | 'day'>

/**
 * Every file of the site that machines read: feeds, sitemaps, tables, an article each in JSON. They are
 * made one at a time, because those of ten thousand articles together would fill the memory.
 */
export function* machineFiles(site: Published): Generator<MachineFile> {
  yield* mainFeeds(site)
  yield* sectionFeeds(site)
  yield* topicFeeds(site)
  yield correctionsFeed(site)
  yield* twins(site)
  yield* tables(site)
  yield* sitemaps(site)
  yield { path: '/robots.txt', content: robots(site.newsroom) }
  yield { path: '/opensearch.xml', content: openSearch(site.newsroom) }
}

function* mainFeeds(site: Published): Generator<MachineFile> {
  const { newsroom, archive } = site
  const subject = { title: newsroom.name, description: newsroom.tagline, page: '/' } as const
  yield* atoms(withArchives('/feed.xml', archive.articles, archive.gone), subject, site)
  const newest = newestOnly('/feed.json', archive.articles)
  yield { path: newest.path, content: jsonFeed(newest, subject, site) }
}

function* sectionFeeds(site: Published): Generator<MachineFile> {
  const { newsroom, archive } = site
  for (const { key, url, articles } of archive.sections) {
    const title = `${key.name} – ${newsroom.name}`
    const gone = archive.gone.filter(({ section }) => section === key.key)
    const documents = withArchives(feedOf(url), articles, gone)
    yield* atoms(documents, { title, description: key.description, page: url }, site)
  }
}

function* topicFeeds(site: Published): Generator<MachineFile> {
  for (const { key, url, articles } of site.archive.topics) {
    const title = `${key.name} – ${site.newsroom.name}`
    const description = key.description ?? `Articles on ${key.name}`
    yield* atoms([newestOnly(feedOf(url), articles)], { title, description, page: url }, site)
  }
}

/** The address of the feed of a section or topic. */
function feedOf(page: Path): Path {
  return `${page}feed.xml`
}

function* atoms(
  documents: readonly FeedDocument[],
  subject: FeedSubject,
  site: Published,
): Generator<MachineFile> {
  for (const document of documents) {
    yield { path: document.path, content: atom(document, subject, site) }
  }
}

function* twins(site: Published): Generator<MachineFile> {
  for (const article of [...site.archive.articles, ...site.archive.gone]) {
    yield { path: twinPath(article.url), content: twin(article, site) }
  }
}

function* tables(site: Published): Generator<MachineFile> {
  const rows = site.archive.articles.map((article) => rowOf(article, site))
  const names = columns.map(({ field }) => field.name)
  const csvTable: MachineFile = { path: '/archive.csv', content: csv(names, rows) }
  const json: MachineFile = { path: '/archive.json', content: jsonTable(rows) }
  yield csvTable
  yield json
  yield { path: '/datapackage.json', content: dataPackage({ csv: csvTable, json }, site.newsroom) }
}
