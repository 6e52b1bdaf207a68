import type { Archive, Site } from '../../src/archive/archive.ts'
import { bySection, byYear, neighboursOf } from '../../src/archive/group.ts'
import { listPages } from '../../src/archive/lists.ts'
import { byEntry, subjectFinder } from '../../src/archive/subjects.ts'
import type { Article } from '../../src/article/article.ts'
import { newestFirst } from '../../src/article/load.ts'
import { aNewsroom } from './newsroom.ts'

/** What a test says of a site; the archive and its lists follow from the articles. */
interface SiteFields extends Partial<Omit<Site, 'archive' | 'lists'>> {
  readonly articles?: readonly Article[]
  readonly gone?: readonly Article[]
}

/** A site of which a test states only what it is about. Articles may come in any order. */
export function aSite(fields: SiteFields = {}): Site {
  const { articles: all = [], gone = [], ...own } = fields
  const { newsroom = aNewsroom(), vocabulary = { topics: [], names: [] } } = own
  const articles = all.toSorted(newestFirst)
  const finder = subjectFinder(vocabulary)
  const archive: Archive = {
    articles,
    gone: gone.toSorted(newestFirst),
    sections: bySection(articles, newsroom.sections),
    years: byYear(articles),
    topics: byEntry(articles, (article) => finder.subjectsOf(article).topics),
    names: byEntry(articles, (article) => finder.subjectsOf(article).names),
    neighbours: neighboursOf(articles),
    subjects: new Map(articles.map((article) => [article.url, finder.subjectsOf(article)])),
    quotationsOf: finder.quotationsOf,
  }
  return {
    newsroom,
    vocabulary,
    archive,
    lists: listsOf(archive),
    infoPages: [],
    day: '2026-11-21',
    assets: { stylesheet: '/assets/style.css', searchScript: '/assets/search.js' },
    ...own,
  }
}

function listsOf({ articles, years, sections, topics, names }: Archive): Site['lists'] {
  const months = years.flatMap((year) => year.months)
  return {
    news: listPages(null, '/news/', articles),
    years: years.flatMap((year) => listPages(year, year.url, year.articles)),
    months: months.flatMap((month) => listPages(month, month.url, month.articles)),
    sections: sections.flatMap((section) => listPages(section, section.url, section.articles)),
    topics: topics.flatMap((topic) => listPages(topic, topic.url, topic.articles)),
    names: names.flatMap((entry) => listPages(entry, entry.url, entry.articles)),
  }
}
