import type { Group, Lists, Neighbours, Site, Subjects } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import type { Article } from '../article/article.ts'
import { digestOf } from '../digest.ts'
import type { Path } from '../urls.ts'
import { toSource } from '../html/html.ts'
import type { Entry } from '../vocabulary/vocabulary.ts'
import { isWithoutText } from '../../layouts/article/gone.ts'
import { lettersOf } from '../../layouts/a-to-z.ts'
import { sectionsOf } from '../../layouts/masthead.ts'
import { notices } from '../../layouts/article/notices.ts'

/**
 * What pages are made from, beside the code and what all pages share: as long as it is the same, so is
 * the page. Whatever a layout reads of the site must stand here.
 */
export type Inputs = readonly unknown[]

/** A page that is made past Eleventy, and only if it is wanted. */
export interface PageRecipe {
  readonly path: Path
  readonly inputs: () => Inputs
  /** Something that is found sooner: as long as it is the same, so are the inputs. */
  readonly glance?: string | undefined
  readonly make: () => string
}

/** What every page is made from. */
export function sharedInputs(site: Site): Inputs {
  const { newsroom, assets, keepsCaptures } = site
  return [newsroom, sectionsOf(site), assets, keepsCaptures]
}

const none: Neighbours & Subjects = { older: null, newer: null, topics: [], names: [] }

/** What the page of an article is made from. */
export function articleInputs(site: Site, article: Article): Inputs {
  const { archive, day } = site
  const { older, newer } = archive.neighbours.get(article.url) ?? none
  const { topics, names } = archive.subjects.get(article.url) ?? none
  const related = archive.related.get(article.url) ?? []
  return [
    article.version,
    isWithoutText(article, day),
    toSource(notices(site, article)),
    [older, newer].map((one) => one && one.shown),
    topics.map(digestOf),
    names.map(digestOf),
    related.map((one) => [one.article.shown, digestOf(one.because)]),
  ]
}

/** What decides all of {@link articleInputs}, without looking for what is related. */
export function articleGlance(site: Site, article: Article): string {
  const { archive, day } = site
  const { older, newer } = archive.neighbours.get(article.url) ?? none
  const history = archive.history.get(article.url)
  const short = [article.version, isWithoutText(article, day), older?.shown, newer?.shown, history]
  return [...short, toSource(notices(site, article))].join(' ')
}

/** What the pages of each list are made from. */
export const listInputs: {
  readonly [Name in keyof Lists]: (list: Lists[Name][number], site: Site) => Inputs
} = {
  news: shownBy,
  years: (list) => [
    shownBy(list),
    list.subject.months.map(({ key, articles }) => [key, articles.length]),
  ],
  months: shownBy,
  sections: (list) => [shownBy(list), list.subject.key],
  topics: quotingInputs,
  names: quotingInputs,
  index: (list, site) => [shownBy(list), toSource(lettersOf(site))],
}

/** These pages show sentences, and which words mention an entry depends on all others. */
function quotingInputs(list: ListPage<Group<Entry>>, site: Site): Inputs {
  const versions = list.articles.map(({ version }) => version)
  return [shownBy(list), list.subject.key, versions, digestOf(site.vocabulary)]
}

function shownBy({ url, number, urls, total, articles }: ListPage<unknown>): Inputs {
  return [url, number, urls.length, total, articles.map(({ shown }) => shown)]
}
