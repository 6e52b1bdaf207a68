import type { Article } from '../article/article.ts'
import type { Group, Site } from '../archive/archive.ts'
import type { Catalogue } from './catalogue.ts'
import { foldingTable } from './han.ts'

/** The entry of a vocabulary, as far as search shows it. */
type Entries = Site['archive']['names']

const millisecondsOfDay = 86_400_000

/**
 * The catalogue of a site's articles. Values come in the order in which filters show them.
 *
 * @param texts Everything that can be found.
 */
export function makeCatalogue({ archive, newsroom }: Site, texts: readonly string[]): Catalogue {
  const { articles } = archive
  const places = new Map(articles.map((article, place) => [article, place]))
  const sections = newsroom.sections.map(({ key, name }) => [key, name] as const)
  const langs = byFrequency(articles.map(({ lang }) => lang))
  const titleLangs = [...new Set([...langs, ...articles.map(({ titleLang }) => titleLang)])]
  const topics = archive.topics.toSorted(mostArticles)
  const names = archive.names.toSorted(mostArticles)
  const aliases = [...topics, ...names].flatMap(({ key }) =>
    key.aliases.length === 0 ? [] : [[key.name, ...key.aliases]],
  )
  return {
    days: articles.map(({ date }, place) => {
      const before = articles[place - 1]?.date
      return dayNumber(date) - (before === undefined ? 0 : dayNumber(before))
    }),
    titleLangs: articles.map(({ titleLang }) => titleLangs.indexOf(titleLang)),
    facets: {
      section: articles.map(({ section }) => [sections.findIndex(([key]) => key === section)]),
      topic: membership(topics, places),
      name: membership(names, places),
      lang: articles.map(({ lang }) => [titleLangs.indexOf(lang)]),
    },
    values: {
      section: sections,
      topic: topics.map(({ key }) => [key.slug, key.name]),
      name: names.map(({ key }) => [key.slug, key.name]),
      lang: titleLangs.map((lang) => [lang, languageName(lang)]),
    },
    aliases,
    han: foldingTable([...texts, ...aliases.flat()]),
  }
}

/** `English`, `Traditional Chinese`; a tag that nobody knows stays a tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}

function dayNumber(date: string): number {
  return Date.parse(date) / millisecondsOfDay
}

function byFrequency(values: readonly string[]): readonly string[] {
  const counts = Map.groupBy(values, (value) => value)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([value]) => value)
}

function mostArticles(a: Entries[number], b: Entries[number]): number {
  return b.articles.length - a.articles.length || (a.key.slug < b.key.slug ? -1 : 1)
}

/** For each article the places of the groups that it belongs to, in order. */
function membership(
  groups: readonly Pick<Group<unknown>, 'articles'>[],
  places: ReadonlyMap<Article, number>,
): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: places.size }, () => [])
  for (const [group, { articles }] of groups.entries()) {
    for (const article of articles) members[places.get(article) ?? -1]?.push(group)
  }
  return members
}
