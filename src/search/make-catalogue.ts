import type { Site } from '../archive/archive.ts'
import type { Catalogue } from './catalogue.ts'
import { foldingTable } from './han.ts'

/** The entry of a vocabulary, as far as search shows it. */
type Entries = Site['archive']['names']

/**
 * The catalogue of a site's articles. Values come in the order in which filters show them.
 *
 * @param written Texts that hold every Han character that can be found.
 */
export function makeCatalogue(
  { archive, newsroom }: Site,
  stretches: Pick<Catalogue, 'stretches' | 'budget'>,
  written: readonly string[],
): Catalogue {
  const { articles } = archive
  const langs = byFrequency(articles.map(({ lang }) => lang))
  const titleLangs = [...new Set([...langs, ...articles.map(({ titleLang }) => titleLang)])]
  const topics = archive.topics.toSorted(mostArticles)
  const names = archive.names.toSorted(mostArticles)
  const named = [...newsroom.sections, ...[...topics, ...names].map(({ key }) => key)]
  const aliases = named.flatMap((one) =>
    one.aliases.length === 0 ? [] : [[one.name, ...one.aliases]],
  )
  return {
    ...stretches,
    years: archive.years.map(({ key }) => key),
    values: {
      section: newsroom.sections.map(({ key, name }) => [key, name]),
      topic: topics.map(({ key }) => [key.slug, key.name]),
      name: names.map(({ key }) => [key.slug, key.name]),
      lang: titleLangs.map((lang) => [lang, languageName(lang)]),
    },
    aliases,
    han: foldingTable([...written, ...aliases.flat()]),
  }
}

/** `English`, `Traditional Chinese`; a tag that nobody knows stays a tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}

function byFrequency(values: readonly string[]): readonly string[] {
  const counts = Map.groupBy(values, (value) => value)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([value]) => value)
}

function mostArticles(a: Entries[number], b: Entries[number]): number {
  return b.articles.length - a.articles.length || (a.key.slug < b.key.slug ? -1 : 1)
}
