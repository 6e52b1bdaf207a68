import type { Article } from '../article/article.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { absolute, type Path } from '../urls.ts'
import { lastUpdated } from './changes.ts'
import { socialImage } from './social-image.ts'
import type { Subjects } from './archive.ts'
import { fullTitle } from './title.ts'

/** A `meta` element. Open Graph is read from `property`, all else from `name`. */
export interface Meta {
  readonly attribute: 'name' | 'property'
  readonly key: string
  readonly content: string
}

/** What every page says of itself. */
export interface PageFacts {
  readonly title: string
  readonly description: string
  readonly url: Path
}

/** Open Graph (https://ogp.me) of a page that is no article. */
export function pageMeta(page: PageFacts, newsroom: Newsroom): readonly Meta[] {
  return [property('og:type', 'website'), ...openGraph(page, newsroom)]
}

/**
 * Open Graph, Dublin Core and the `citation_` names of an article.
 *
 * Zotero's generic importer files it as a newspaper article: it takes `DC.type` for the type of the
 * item, `prism.publicationName` for the publication, `DC.date` for the day and `article:section` for the
 * section. No author is named, on purpose: the importer takes every author for a person, and would file
 * China Post as Post, China.
 */
export function articleMeta(
  article: Article,
  newsroom: Newsroom,
  { topics }: Pick<Subjects, 'topics'>,
): readonly Meta[] {
  const { date, lang, summary, url } = article
  const title = fullTitle(article)
  const address = absolute(newsroom.base, url)
  const section = newsroom.sections.find(({ key }) => key === article.section)
  return [
    property('og:type', 'article'),
    ...openGraph({ title, description: summary, url }, newsroom),
    property('article:published_time', date),
    property('article:modified_time', lastUpdated(article)),
    property('article:section', section?.name ?? article.section),
    ...topics.map((topic) => property('article:tag', topic.name)),
    name('DC.type', 'newspaperArticle'),
    name('DC.title', title),
    name('DC.date', date),
    name('DC.language', lang),
    name('DC.publisher', newsroom.publisher),
    name('DC.identifier', address),
    ...topics.map((topic) => name('DC.subject', topic.name)),
    name('prism.publicationName', newsroom.name),
    name('citation_title', title),
    name('citation_publication_date', date.replaceAll('-', '/')),
    name('citation_language', lang),
    name('citation_publisher', newsroom.publisher),
    name('citation_public_url', address),
  ]
}

function openGraph({ title, description, url }: PageFacts, newsroom: Newsroom): readonly Meta[] {
  return [
    property('og:site_name', newsroom.name),
    property('og:title', title),
    property('og:description', description),
    property('og:url', absolute(newsroom.base, url)),
    property('og:image', absolute(newsroom.base, socialImage)),
    property('og:image:width', '1200'),
    property('og:image:height', '630'),
    property('og:image:alt', newsroom.name),
    name('twitter:card', 'summary_large_image'),
  ]
}

function property(key: string, content: string): Meta {
  return { attribute: 'property', key, content }
}

function name(key: string, content: string): Meta {
  return { attribute: 'name', key, content }
}
