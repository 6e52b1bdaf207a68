import type { Article } from '../article/article.ts'
import type { Entry } from '../vocabulary/vocabulary.ts'
import type { Group, Subjects, Year } from './archive.ts'
import { byYear } from './group.ts'
import { byEntry } from './subjects.ts'

/** Lists that had articles, all of which are gone. They go on to answer, without articles. */
export interface Emptied {
  readonly years: readonly Year[]
  readonly months: readonly Group<string>[]
  readonly topics: readonly Group<Entry>[]
  readonly names: readonly Group<Entry>[]
}

/**
 * The lists that only articles would bring which are gone.
 *
 * @param gone As they were, so that they tell what they were about.
 * @param standing The lists that have articles.
 */
export function emptiedBy(
  gone: readonly Article[],
  subjectsOf: (article: Article) => Subjects,
  standing: Omit<Emptied, 'months'>,
): Emptied {
  const subjects = new Map(gone.map((article) => [article.url, subjectsOf(article)]))
  const { years, topics, names } = standing
  const wereYears = byYear(gone)
  return {
    years: emptied(wereYears, years).map((year) => ({ ...year, months: [] })),
    months: emptied(
      wereYears.flatMap(({ months }) => months),
      years.flatMap(({ months }) => months),
    ),
    topics: emptied(
      byEntry(gone, ({ url }) => subjects.get(url)?.topics ?? []),
      topics,
    ),
    names: emptied(
      byEntry(gone, ({ url }) => subjects.get(url)?.names ?? []),
      names,
    ),
  }
}

function emptied<List extends Group<unknown>>(
  were: readonly List[],
  standing: readonly List[],
): readonly List[] {
  const urls = new Set(standing.map(({ url }) => url))
  return were.filter(({ url }) => !urls.has(url)).map((list) => ({ ...list, articles: [] }))
}
