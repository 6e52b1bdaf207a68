import type { Site } from '../archive/archive.ts'
import { lastUpdated } from '../archive/changes.ts'
import { articleId } from '../archive/tag.ts'
import { fullTitle } from '../archive/title.ts'
import type { Article } from '../article/article.ts'
import { startOfDay } from '../dates.ts'
import { absolute } from '../urls.ts'
import type { FeedSubject } from './atom.ts'
import type { FeedDocument } from './documents.ts'
import { standalone } from './standalone.ts'
import { topicNames } from './topic-names.ts'

/** A feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), articles in full. */
export function jsonFeed(
  document: FeedDocument,
  subject: FeedSubject,
  site: Pick<Site, 'newsroom' | 'archive'>,
): string {
  const { base, publisher } = site.newsroom
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: subject.title,
    home_page_url: absolute(base, subject.page),
    feed_url: absolute(base, document.path),
    description: subject.description,
    language: 'en',
    authors: [{ name: publisher }],
    items: document.articles.map((article) => item(article, site)),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}

function item(article: Article, { newsroom, archive }: Pick<Site, 'newsroom' | 'archive'>): object {
  return {
    id: articleId(newsroom, article),
    url: absolute(newsroom.base, article.url),
    title: fullTitle(article),
    language: article.lang,
    summary: article.summary,
    content_html: standalone(article.body, absolute(newsroom.base, article.url)),
    date_published: startOfDay(article.date),
    date_modified: startOfDay(lastUpdated(article)),
    authors: [{ name: article.source ?? newsroom.publisher }],
    tags: topicNames(article, archive),
  }
}
