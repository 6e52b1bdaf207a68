import type { Site } from '../archive/archive.ts'
import { lastUpdated, later } from '../archive/changes.ts'
import { articleId, tagUri } from '../archive/tag.ts'
import { fullTitle } from '../archive/title.ts'
import type { Article } from '../article/article.ts'
import { startOfDay, type IsoDay } from '../dates.ts'
import { xml, type Html } from '../html/html.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { absolute, type Path } from '../urls.ts'
import type { FeedDocument } from './documents.ts'
import { standalone } from './standalone.ts'
import { topicNames } from './topic-names.ts'
import { xmlDocument } from './xml.ts'

/** What a feed is of. */
export interface FeedSubject {
  readonly title: string
  readonly description: string
  /** The page that shows the same articles. */
  readonly page: Path
}

/**
 * A document of a feed in Atom 1.0 (RFC 4287), articles in full. All documents of a feed have one id,
 * that of the feed; archive documents carry the mark of RFC 5005. An empty feed was updated on the day
 * of the build, for want of another.
 */
export function atom(
  document: FeedDocument,
  subject: FeedSubject,
  site: Pick<Site, 'newsroom' | 'archive' | 'day'>,
): string {
  const entries = document.articles.map((article) => ({
    updated: lastUpdated(article),
    source: entry(article, topicNames(article, site.archive), site.newsroom),
  }))
  return feed(document, subject, site, entries)
}

/** What stands in a feed. */
export interface FeedEntry {
  readonly updated: IsoDay
  readonly source: Html
}

/** A document of a feed, around its entries. */
export function feed(
  document: Omit<FeedDocument, 'articles'>,
  subject: FeedSubject,
  { newsroom, day }: Pick<Site, 'newsroom' | 'day'>,
  entries: readonly FeedEntry[],
): string {
  const updated = entries.map((own) => own.updated).reduce<IsoDay | null>(latestOf, null) ?? day
  return xmlDocument(xml`<feed
  xmlns="http://www.w3.org/2005/Atom"
  xmlns:fh="http://purl.org/syndication/history/1.0"
  xml:lang="en"
>
  <id>${tagUri(newsroom, document.current)}</id>
  <title>${subject.title}</title>
  <subtitle>${subject.description}</subtitle>
  <updated>${startOfDay(updated)}</updated>
  <author><name>${newsroom.publisher}</name></author>${links(document, subject, newsroom)}${
    document.isArchive && xml`\n  <fh:archive />`
  }${entries.map(({ source }) => source)}
</feed>`)
}

function latestOf(latest: IsoDay | null, day: IsoDay): IsoDay {
  return latest === null ? day : later(latest, day)
}

function links(
  document: Omit<FeedDocument, 'articles'>,
  { page }: FeedSubject,
  { base }: Newsroom,
): Html {
  const link = (rel: string, path: Path | null, type = 'application/atom+xml'): Html | false =>
    path !== null && xml`\n  <link rel="${rel}" type="${type}" href="${absolute(base, path)}" />`
  return xml`${[
    link('self', document.path),
    link('alternate', page, 'text/html'),
    link('prev-archive', document.previous),
    link('next-archive', document.next),
    link('current', document.isArchive ? document.current : null),
  ]}`
}

function entry(article: Article, topics: readonly string[], newsroom: Newsroom): Html {
  const { url, lang } = article
  const address = absolute(newsroom.base, url)
  const section = newsroom.sections.find(({ key }) => key === article.section)
  return xml`
  <entry>
    <id>${articleId(newsroom, article)}</id>
    <title xml:lang="${article.titleLang}">${fullTitle(article)}</title>
    <link rel="alternate" type="text/html" hreflang="${lang}" href="${address}" />
    <published>${startOfDay(article.date)}</published>
    <updated>${startOfDay(lastUpdated(article))}</updated>
    <author><name>${article.source ?? newsroom.publisher}</name></author>
    <category term="${article.section}" label="${section?.name ?? article.section}" scheme="${tagUri(newsroom, '/sections/')}" />${topics.map((topic) => xml`\n    <category term="${topic}" scheme="${tagUri(newsroom, '/topics/')}" />`)}
    <summary xml:lang="${lang}">${article.summary}</summary>
    <content type="html" xml:lang="${lang}" xml:base="${address}">${standalone(article.body, address)}</content>
  </entry>`
}
