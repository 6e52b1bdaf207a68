import type { Site } from '../archive/archive.ts'
import type { Catalogue, Value } from './catalogue.ts'
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
  parts: Pick<Catalogue, 'stretches' | 'budget' | 'lexicon' | 'heads'>,
  written: readonly string[],
): Catalogue {
  const { articles } = archive
  const langs = byFrequency(articles.map(({ lang }) => lang))
  const titleLangs = new Set([...langs.keys(), ...articles.map(({ titleLang }) => titleLang)])
  const sections = new Map(archive.sections.map((group) => [group.key.key, group.articles.length]))
  const topics = archive.topics.toSorted(mostArticles)
  const names = archive.names.toSorted(mostArticles)
  const named = [...newsroom.sections, ...[...topics, ...names].map(({ key }) => key)]
  const aliases = named.flatMap((one) =>
    one.aliases.length === 0 ? [] : [[one.name, ...one.aliases]],
  )
  return {
    ...parts,
    years: archive.years.map((year) => [year.key, year.articles.length]),
    values: {
      section: newsroom.sections.map(({ key, name }) => [key, name, sections.get(key) ?? 0]),
      topic: topics.map(valueOf),
      name: names.map(valueOf),
      lang: Array.from(titleLangs, (lang) => [lang, languageName(lang), langs.get(lang) ?? 0]),
    },
    aliases,
    han: foldingTable([...written, ...aliases.flat()]),
  }
}

/** `English`, `Traditional Chinese`; a tag that nobody knows stays a tag. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}

function valueOf({ key, articles }: Entries[number]): Value {
  return [key.slug, key.name, articles.length]
}

/** How often each value stands there, the most frequent first. */
function byFrequency(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = Array.from(Map.groupBy(values, (value) => value)).map(
    ([value, all]) => [value, all.length] as const,
  )
  return new Map(counts.toSorted(([, a], [, b]) => b - a))
}

function mostArticles(a: Entries[number], b: Entries[number]): number {
  return b.articles.length - a.articles.length || (a.key.slug < b.key.slug ? -1 : 1)
}
