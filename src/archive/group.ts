import type { Article } from '../article/article.ts'
import { monthOf, yearOf } from '../dates.ts'
import type { Section } from '../newsroom/newsroom.ts'
import type { Path } from '../urls.ts'
import type { Group, Neighbours, Year } from './archive.ts'

/** The years in which articles appeared, newest first, with their months, oldest first. */
export function byYear(articles: readonly Article[]): readonly Year[] {
  const years = Map.groupBy(articles, (article) => yearOf(article.date))
  return [...years]
    .map(([year, members]) => ({
      key: year,
      url: `/news/${year}/` as const,
      articles: members,
      months: byMonth(members),
    }))
    .toSorted((a, b) => b.key.localeCompare(a.key, 'en'))
}

function byMonth(articles: readonly Article[]): readonly Group<string>[] {
  const months = Map.groupBy(articles, (article) => monthOf(article.date))
  return [...months]
    .map(([month, members]) => ({ key: month, url: monthUrl(month), articles: members }))
    .toSorted((a, b) => a.key.localeCompare(b.key, 'en'))
}

function monthUrl(month: string): Path {
  return `/news/${month.replace('-', '/')}/`
}

/** Every section of the newsroom with its articles, empty ones too. */
export function bySection(
  articles: readonly Article[],
  sections: readonly Section[],
): readonly Group<Section>[] {
  const members = Map.groupBy(articles, (article) => article.section)
  return sections.map((key) => ({
    key,
    url: `/sections/${key.key}/`,
    articles: members.get(key.key) ?? [],
  }))
}

/** For each article the one before and the one after it, of a list that is newest first. */
export function neighboursOf(articles: readonly Article[]): ReadonlyMap<Path, Neighbours> {
  return new Map(
    articles.map((article, index) => [
      article.url,
      { newer: articles[index - 1] ?? null, older: articles[index + 1] ?? null },
    ]),
  )
}
