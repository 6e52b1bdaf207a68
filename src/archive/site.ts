import type { Article } from '../article/article.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Archive, Lists, Site } from './archive.ts'
import type { Content } from './content.ts'
import { emptiedBy } from './emptied.ts'
import { bySection, byYear, neighboursOf } from './group.ts'
import { historyOf } from './history.ts'
import { listPages } from './lists.ts'
import { relateArticles } from './related.ts'
import { isGone, isShown, nextChange, type Showing } from './publication.ts'
import { byEntry, subjectFinder, type Recall } from './subjects.ts'
import { keepsText, tombstoneOf } from './tombstone.ts'

/** What a site is made for. */
export interface Purpose extends Showing, Pick<Site, 'assets'> {
  /** How what texts mention is remembered, if it is not found anew each time. */
  readonly recallMentions?: Recall
}

/** Everything that pages are made from, of content that is right. */
export function makeSite(content: Content, purpose: Purpose): Site {
  const { newsroom, vocabulary, infoPages, articles, keepsCaptures } = content
  const { day, assets } = purpose
  const archive = makeArchive(articles, newsroom, vocabulary, purpose)
  const lists = makeLists(archive)
  // Eleventy copies what it is given into every template, unless it is frozen.
  const pages = { newsroom, vocabulary, archive, lists, infoPages, keepsCaptures }
  return Object.freeze({ ...pages, day, nextDay: nextChange(articles, day), assets })
}

function makeArchive(
  all: readonly Article[],
  newsroom: Newsroom,
  vocabulary: Vocabulary,
  purpose: Purpose,
): Archive {
  const { day, recallMentions } = purpose
  const due = all.filter((article) => isShown(article, purpose))
  const articles = due.filter((article) => !isGone(article, day))
  const { subjectsOf, quotationsOf } = subjectFinder(vocabulary, recallMentions)
  const wereShown = due.filter((article) => isGone(article, day))
  const subjects = new Map(articles.map((article) => [article.url, subjectsOf(article)]))
  const lists = {
    years: byYear(articles),
    topics: byEntry(articles, ({ url }) => subjects.get(url)?.topics ?? []),
    names: byEntry(articles, ({ url }) => subjects.get(url)?.names ?? []),
  }
  return {
    articles,
    gone: wereShown.map((article) => (keepsText(article, day) ? article : tombstoneOf(article))),
    sections: bySection(articles, newsroom.sections),
    ...lists,
    emptied: emptiedBy(wereShown, subjectsOf, lists),
    subjects,
    quotationsOf,
    related: relateArticles(articles, subjects),
    history: historyOf(articles, subjects),
    neighbours: neighboursOf(articles),
  }
}

/** All lists of an archive, cut into pages. */
export function makeLists(archive: Archive): Lists {
  const { emptied } = archive
  const pages = <Subject extends { url: `/${string}`; articles: readonly Article[] }>(
    groups: readonly Subject[],
  ): ReturnType<typeof listPages<Subject>> =>
    groups.flatMap((group) => listPages(group, group.url, group.articles))
  return {
    news: listPages(null, '/news/', archive.articles),
    years: pages([...archive.years, ...emptied.years]),
    months: pages([...archive.years.flatMap((year) => year.months), ...emptied.months]),
    sections: pages(archive.sections),
    topics: pages([...archive.topics, ...emptied.topics]),
    names: pages([...archive.names, ...emptied.names]),
    index: listPages(null, '/archive/index/', fromAToZ(archive.articles), indexPageSize),
  }
}

/** Headlines alone are short, so that a page holds many. */
const indexPageSize = 200

/** By slug, which spells Han characters in pinyin: a headline in Chinese stands where it is read. */
function fromAToZ(articles: readonly Article[]): readonly Article[] {
  return articles.toSorted((a, b) => (a.slug < b.slug ? -1 : Number(a.slug > b.slug)))
}
