import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Article } from '../article/article.ts'
import { loadArticles } from '../article/load.ts'
import { decodeUtf8 } from '../content/text.ts'
import type { IsoDay } from '../dates.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { readNewsroom } from '../newsroom/read.ts'
import type { Base } from '../urls.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Archive, Assets, InfoPage, Lists, Site } from './archive.ts'
import { bySection, byTopic, byYear, neighboursOf } from './group.ts'
import { readInfoPage } from './info-page.ts'
import { listPages } from './lists.ts'

/** What a site is made from. */
export interface SiteInputs {
  /** Folder that holds `articles`, and what else of the content is the editor's own. */
  readonly content: string
  /** The project's own content, for what is missing in `content`. */
  readonly fallback: string
  /** The day of the build. */
  readonly day: IsoDay
  /** Where the site will stand, if not where the newsroom says. */
  readonly base: Base | null
  /** Whether drafts, and articles that wait for their day, are shown. */
  readonly drafts: boolean
  readonly assets: Assets
}

/**
 * Reads all content and makes everything of it that pages are made from.
 *
 * @throws {ContentErrors} With every mistake of every file.
 */
export async function readSite(inputs: SiteInputs): Promise<Site> {
  const newsroom = await loadNewsroom(inputs)
  const vocabulary: Vocabulary = { topics: [], names: [] }
  const all = await loadArticles(join(inputs.content, 'articles'), { newsroom, day: inputs.day })
  const archive = makeArchive(all, newsroom, vocabulary, inputs)
  const site: Site = {
    newsroom,
    vocabulary,
    archive,
    lists: makeLists(archive),
    infoPages: await loadInfoPages(inputs),
    day: inputs.day,
    assets: inputs.assets,
  }
  // Eleventy copies what it is given into every template, unless it is frozen.
  return Object.freeze(site)
}

async function loadNewsroom(inputs: SiteInputs): Promise<Newsroom> {
  const path = own(inputs, 'newsroom.yaml')
  const file = relative('.', path)
  const newsroom = readNewsroom(decodeUtf8(await readFile(path), file), file)
  return inputs.base === null ? newsroom : { ...newsroom, base: inputs.base }
}

async function loadInfoPages(inputs: SiteInputs): Promise<readonly InfoPage[]> {
  const folder = own(inputs, 'pages')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const file = relative('.', path)
      return readInfoPage(decodeUtf8(await readFile(path), file), file)
    }),
  )
}

/** The newsroom's own file or folder, or the project's if it has none. */
function own({ content, fallback }: SiteInputs, name: string): string {
  const path = join(content, name)
  return existsSync(path) ? path : join(fallback, name)
}

function makeArchive(
  all: readonly Article[],
  newsroom: Newsroom,
  vocabulary: Vocabulary,
  { day, drafts }: SiteInputs,
): Archive {
  const due = all.filter((article) => drafts || isDue(article, day))
  const articles = due.filter((article) => !isGone(article, day))
  return {
    articles,
    gone: due.filter((article) => isGone(article, day)),
    sections: bySection(articles, newsroom.sections),
    years: byYear(articles),
    topics: byTopic(articles, vocabulary.topics),
    names: [],
    neighbours: neighboursOf(articles),
  }
}

/** Whether an article may be published on a day. */
export function isDue({ draft, publishAt }: Article, day: IsoDay): boolean {
  return !draft && (publishAt === null || publishAt <= day)
}

/** Whether a notice stands in place of an article, or above it, on a day. */
export function isGone({ withdrawal, expiresAt }: Article, day: IsoDay): boolean {
  return withdrawal !== null || (expiresAt !== null && expiresAt <= day)
}

function makeLists(archive: Archive): Lists {
  const pages = <Subject extends { url: `/${string}`; articles: readonly Article[] }>(
    groups: readonly Subject[],
  ): ReturnType<typeof listPages<Subject>> =>
    groups.flatMap((group) => listPages(group, group.url, group.articles))
  return {
    news: listPages(null, '/news/', archive.articles),
    years: pages(archive.years),
    months: pages(archive.years.flatMap((year) => year.months)),
    sections: pages(archive.sections),
    topics: pages(archive.topics),
    names: pages(archive.names),
  }
}
