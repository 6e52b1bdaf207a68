import type { Article } from '../article/article.ts'
import { isIsoDay, longDay, yearOf, type IsoDay } from '../dates.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { absolute } from '../urls.ts'
import { lastUpdated, later } from './changes.ts'
import { bibtex, cslJson, ris, type Reference } from './references.ts'
import { fullTitle } from './title.ts'

/** One article in the forms in which it is cited. All plain text; styles that want italics get none. */
export interface Citations {
  /** Publication Manual of the APA, 7th edition, 10.1. */
  readonly apa: string
  /** Chicago Manual of Style, 17th edition, 14.191: an entry of a bibliography. */
  readonly chicago: string
  /** GB/T 7714-2015, 4.6: an electronic resource. */
  readonly gbt7714: string
  readonly bibtex: string
  readonly ris: string
  /** A list of one item of CSL-JSON 1.0. */
  readonly cslJson: string
}

type Cited = Pick<Newsroom, 'name' | 'publisher' | 'base'>

/**
 * How to cite an article. No person signs it, so whoever is named as its source is its author, and
 * the publisher if nobody is.
 */
export function citations(article: Article, newsroom: Cited): Citations {
  const reference = referenceOf(article, newsroom)
  return {
    apa: apa(reference),
    chicago: chicago(reference),
    gbt7714: gbt7714(reference, consulted(article)),
    bibtex: bibtex(reference),
    ris: ris(reference),
    cslJson: cslJson(reference),
  }
}

function referenceOf(article: Article, newsroom: Cited): Reference {
  return {
    slug: article.slug,
    author: article.source ?? newsroom.publisher,
    title: fullTitle(article),
    translation: article.titleTranslation,
    container: newsroom.name,
    publisher: newsroom.publisher,
    date: article.date,
    url: absolute(newsroom.base, article.url),
    lang: article.lang,
    topics: article.topics,
    summary: article.summary,
  }
}

function apa({ author, title, translation, container, date, url }: Reference): string {
  const { day, month, year } = words(date)
  const translated = translation === null ? title : `${title} [${translation}]`
  return `${stopped(author)} (${year}, ${month} ${day}). ${stopped(translated)} ${stopped(container)} ${url}`
}

function chicago({ author, title, translation, container, date, url }: Reference): string {
  const { day, month, year } = words(date)
  const translated = translation === null ? title : `${title} [${translation}]`
  return `${stopped(author)} “${stopped(inQuotes(translated))}” ${container}, ${month} ${day}, ${year}. ${url}.`
}

function gbt7714({ author, title, date, url }: Reference, seen: IsoDay): string {
  return `${stopped(author)} ${title}[EB/OL]. (${date})[${seen}]. ${url}.`
}

/**
 * GB/T 7714 requires the day on which the resource was consulted. A day of building would change every
 * page every day, so it is the last day on which the text was seen to be what it is: of its last update,
 * or of its capture. Since then it has not changed.
 */
function consulted({ provenance, ...article }: Article): IsoDay {
  const captured = provenance?.captured?.slice(0, 10)
  const updated = lastUpdated(article)
  return isIsoDay(captured) ? later(captured, updated) : updated
}

/** The parts of a day as English has them, the day without a leading zero. */
function words(date: IsoDay): { day: string; month: string; year: string } {
  const [day = '', month = ''] = longDay(date).split(' ')
  return { day, month, year: yearOf(date) }
}

/** With a full stop, unless something else ends it already. */
function stopped(text: string): string {
  return /[.?!。？！]$/u.test(text) ? text : `${text}.`
}

/** Quotation marks within a quotation are single ones. */
function inQuotes(text: string): string {
  return text
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
}
