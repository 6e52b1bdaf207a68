import type { Site } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'
import type { Columns } from './catalogue.ts'
import { dayNumber } from './stretches.ts'

/**
 * The columns of a stretch.
 *
 * @param articles Newest first.
 * @param subjects What each is about, by its address.
 */
export function makeColumns(
  articles: readonly Article[],
  subjects: Site['archive']['subjects'],
): Columns {
  const slugs = (kind: 'topics' | 'names'): readonly (readonly string[])[] =>
    articles.map(({ url }) => subjects.get(url)?.[kind].map(({ slug }) => slug) ?? [])
  const langs = articles.map(({ lang }) => lang)
  const titleLangs = articles.map(({ titleLang }) => titleLang)
  const section = numbered(articles.map((article) => [article.section]))
  const topic = numbered(slugs('topics'))
  const name = numbered(slugs('names'))
  const lang = numbered(
    langs.map((one) => [one]),
    titleLangs,
  )
  return {
    days: articles.map(({ date }, place) => {
      const before = articles[place - 1]?.date
      return dayNumber(date) - (before === undefined ? 0 : dayNumber(before))
    }),
    titleLangs: titleLangs.map((tag) => lang.values.indexOf(tag)),
    facets: {
      section: section.column,
      topic: topic.column,
      name: name.column,
      lang: lang.column,
    },
    values: {
      section: section.values,
      topic: topic.values,
      name: name.values,
      lang: lang.values,
    },
  }
}

/** Each article's values as places in a list of all that occur, which is in the order of letters. */
function numbered(
  column: readonly (readonly string[])[],
  others: readonly string[] = [],
): { column: readonly (readonly number[])[]; values: readonly string[] } {
  const values = [...new Set([...column.flat(), ...others])].toSorted()
  const places = new Map(values.map((value, place) => [value, place]))
  const placesOf = (own: readonly string[]): readonly number[] =>
    own.map((value) => places.get(value) ?? -1).toSorted((a, b) => a - b)
  return { column: column.map(placesOf), values }
}
