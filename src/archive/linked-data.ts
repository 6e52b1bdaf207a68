import type { Article, Update } from '../article/article.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { absolute, type Path } from '../urls.ts'
import type { Entry, EntryKind } from '../vocabulary/vocabulary.ts'
import { lastUpdated } from './changes.ts'
import { socialImage } from './social-image.ts'
import type { Subjects } from './archive.ts'
import { articleId } from './tag.ts'

/** A thing as schema.org describes it, for JSON-LD. */
export interface Thing {
  readonly '@type': string
  readonly [property: string]: unknown
}

/** A step of the way to a page, from the home page on. */
export interface Crumb {
  readonly name: string
  readonly path: Path
}

/**
 * An article as a NewsArticle. Days are given as days, because no time of day is known.
 *
 * @param subjects What the text is about and whom it names.
 */
export function newsArticle(
  article: Article,
  newsroom: Newsroom,
  subjects: Pick<Subjects, 'topics' | 'names'>,
): Thing {
  const { base, publisher } = newsroom
  const { topics, names } = subjects
  const url = absolute(base, article.url)
  const section = newsroom.sections.find(({ key }) => key === article.section)
  const corrections = article.updates.filter(({ kind }) => kind === 'correction')
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    identifier: articleId(newsroom, article),
    headline: article.title,
    ...(article.subtitle !== null && { alternativeHeadline: article.subtitle }),
    description: article.summary,
    inLanguage: article.lang,
    datePublished: article.date,
    dateModified: lastUpdated(article),
    ...(article.expiresAt !== null && { expires: article.expiresAt }),
    articleSection: section?.name ?? article.section,
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    image: absolute(base, socialImage),
    author: organization(article.source ?? publisher, newsroom),
    publisher: organization(publisher, newsroom),
    isAccessibleForFree: true,
    isPartOf: { '@type': 'WebSite', name: newsroom.name, url: absolute(base, '/') },
    ...(article.provenance?.url && { isBasedOn: article.provenance.url }),
    ...(corrections.length > 0 && { correction: corrections.map(correction) }),
    ...(names.length > 0 && { mentions: names.map((entry) => mention(entry, newsroom)) }),
  }
}

/** The way to a page as a BreadcrumbList. */
export function breadcrumbList(crumbs: readonly Crumb[], { base }: Pick<Newsroom, 'base'>): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(base, path),
    })),
  }
}

/**
 * JSON that may stand in a `script` element as it is: nothing in it can end the element or open a
 * comment, whatever an article says.
 */
export function scriptJson(thing: Thing): string {
  return JSON.stringify(thing).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function organization(name: string, { publisher, base }: Newsroom): Thing {
  const own = name === publisher && { url: absolute(base, '/') }
  return { '@type': 'Organization', name, ...own }
}

function correction({ date, note }: Update): Thing {
  return { '@type': 'CorrectionComment', text: note, datePublished: date }
}

const types: Readonly<Record<EntryKind, string>> = {
  topic: 'Thing',
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
}

/** Its other names stand on the page of the name; Chinese ones would be a twentieth of an article. */
function mention({ kind, name, url }: Entry, { base }: Newsroom): Thing {
  return { '@type': types[kind], name, url: absolute(base, url) }
}
