import type { Article } from '../article/article.ts'
import type { IsoDay } from '../dates.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Base } from '../urls.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Archive, Assets, Lists, Site } from './archive.ts'
import { bySection, byYear, neighboursOf } from './group.ts'
import { readContent, type ContentFolders } from './content.ts'
import { listPages } from './lists.ts'
import { relateArticles } from './related.ts'
import { byEntry, subjectFinder } from './subjects.ts'

/** What a site is made from. */
export interface SiteInputs extends ContentFolders {
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
  const { newsroom, vocabulary, infoPages, articles } = await readContent(inputs)
  const archive = makeArchive(articles, newsroom, vocabulary, inputs)
  const site: Site = {
    newsroom,
    vocabulary,
    archive,
    lists: makeLists(archive),
    infoPages,
    day: inputs.day,
    assets: inputs.assets,
  }
  // Eleventy copies what it is given into every template, unless it is frozen.
  return Object.freeze(site)
}

function makeArchive(
  all: readonly Article[],
  newsroom: Newsroom,
  vocabulary: Vocabulary,
  { day, drafts }: SiteInputs,
): Archive {
  const due = all.filter((article) => drafts || isDue(article, day))
  const articles = due.filter((article) => !isGone(article, day))
  const { subjectsOf, quotationsOf } = subjectFinder(vocabulary)
  const subjects = new Map(articles.map((article) => [article.url, subjectsOf(article)]))
  return {
    articles,
    gone: due.filter((article) => isGone(article, day)),
    sections: bySection(articles, newsroom.sections),
    years: byYear(articles),
    topics: byEntry(articles, ({ url }) => subjects.get(url)?.topics ?? []),
    names: byEntry(articles, ({ url }) => subjects.get(url)?.names ?? []),
    subjects,
    quotationsOf,
    related: relateArticles(articles, subjects),
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
    index: listPages(null, '/archive/index/', fromAToZ(archive.articles), indexPageSize),
  }
}

/** Headlines alone are short, so that a page holds many. */
const indexPageSize = 200

/** By slug, which spells Han characters in pinyin: a headline in Chinese stands where it is read. */
function fromAToZ(articles: readonly Article[]): readonly Article[] {
  return articles.toSorted((a, b) => (a.slug < b.slug ? -1 : Number(a.slug > b.slug)))
}
