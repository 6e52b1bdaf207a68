import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import { digestOf } from '../digest.ts'
import type { Path } from '../urls.ts'
import { atom, type FeedSubject } from './atom.ts'
import { correctionsFeed } from './corrections.ts'
import { csv } from './csv.ts'
import { dataPackage, type Tables } from './data-package.ts'
import { newestOnly, withArchives, type FeedDocument } from './documents.ts'
import type { MachineRecipe } from './file.ts'
import { jsonFeed } from './json-feed.ts'
import { openSearch } from './open-search.ts'
import { robots } from './robots.ts'
import { sitemaps } from './sitemap.ts'
import { columns, jsonTable, rowOf, twinPath } from './table.ts'
import { topicNames } from './topic-names.ts'
import { statusOf, twin } from './twin.ts'

/** What of a site its files for machines are made from. */
export type Published = Pick<Site, 'newsroom' | 'archive' | 'infoPages' | 'keepsCaptures' | 'day'>

/** The files of the site that machines read, but for the twins of articles: feeds, sitemaps, tables. */
export function* machineFiles(site: Published): Generator<MachineRecipe> {
  yield* mainFeeds(site)
  yield* sectionFeeds(site)
  yield* entryFeeds(site)
  yield made('/corrections/feed.xml', () => correctionsFeed(site).content)
  yield* tableFiles(site)
  yield* sitemaps(site)
  yield made('/robots.txt', () => robots(site.newsroom))
  yield made('/opensearch.xml', () => openSearch(site.newsroom))
}

function made(path: Path, make: () => string): MachineRecipe {
  return { path, inputs: null, make }
}

function* mainFeeds(site: Published): Generator<MachineRecipe> {
  const { newsroom, archive } = site
  const subject = { title: newsroom.name, description: newsroom.tagline, page: '/' } as const
  yield* atoms(withArchives('/feed.xml', archive.articles, archive.gone), subject, site)
  const newest = newestOnly('/feed.json', archive.articles)
  yield made(newest.path, () => jsonFeed(newest, subject, site))
}

function* sectionFeeds(site: Published): Generator<MachineRecipe> {
  const { newsroom, archive } = site
  for (const { key, url, articles } of archive.sections) {
    const title = `${key.name} – ${newsroom.name}`
    const gone = archive.gone.filter(({ section }) => section === key.key)
    const documents = withArchives(feedOf(url), articles, gone)
    yield* atoms(documents, { title, description: key.description, page: url }, site)
  }
}

function* entryFeeds(site: Published): Generator<MachineRecipe> {
  const { topics, names, emptied } = site.archive
  for (const { key, url, articles } of [topics, names, emptied.topics, emptied.names].flat()) {
    const title = `${key.name} – ${site.newsroom.name}`
    const plain = key.kind === 'topic' ? 'Articles on' : 'Articles that mention'
    const description = key.description ?? `${plain} ${key.name}`
    yield* atoms([newestOnly(feedOf(url), articles)], { title, description, page: url }, site)
  }
}

/** The address of the feed of a section, topic or name. */
function feedOf(page: Path): Path {
  return `${page}feed.xml`
}

function* atoms(
  documents: readonly FeedDocument[],
  subject: FeedSubject,
  site: Published,
): Generator<MachineRecipe> {
  for (const document of documents) {
    const { articles, ...place } = document
    const inputs = (): readonly unknown[] => {
      const entries = articles.map((one) =>
        [one.version, ...topicNames(one, site.archive)].join('\n'),
      )
      // A feed without entries was updated today, for want of another day.
      return [place, subject, entries, entries.length === 0 && site.day]
    }
    yield { path: document.path, inputs, make: () => atom(document, subject, site) }
  }
}

/** All articles in JSON, beside their pages. */
export function* twins(site: Published): Generator<MachineRecipe> {
  const { articles, gone } = site.archive
  for (const article of [...articles, ...gone]) yield twinFile(article, site)
}

/**
 * An article in JSON.
 *
 * @param glance That of its page, which says as much of the twin.
 */
export function twinFile(article: Article, site: Published, glance?: string): MachineRecipe {
  return {
    path: twinPath(article.url),
    glance,
    inputs() {
      const status = statusOf(article, site.day)
      return [article.version, status, topicNames(article, site.archive), site.keepsCaptures]
    },
    make: () => twin(article, site),
  }
}

function* tableFiles(site: Published): Generator<MachineRecipe> {
  const { articles, history } = site.archive
  const newest = articles[0]?.url ?? '/'
  const captures = articles.map(({ provenance }) => provenance?.sha256)
  const inputs = (): readonly unknown[] => [history.get(newest), digestOf(captures)]
  let tables: Tables | undefined
  const all = (): Tables => (tables ??= makeTables(site))
  yield { path: csvPath, inputs, make: () => all().csv.content }
  yield { path: jsonPath, inputs, make: () => all().json.content }
  yield { path: '/datapackage.json', inputs, make: () => dataPackage(all(), site.newsroom) }
}

const csvPath = '/archive.csv'
const jsonPath = '/archive.json'

/** The articles in a table, in two forms. */
function makeTables(site: Published): Tables {
  const rows = site.archive.articles.map((article) => rowOf(article, site))
  const names = columns.map(({ field }) => field.name)
  return {
    csv: { path: csvPath, content: csv(names, rows) },
    json: { path: jsonPath, content: jsonTable(rows) },
  }
}
