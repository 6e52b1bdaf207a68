import { applyRules } from '../content/rules.ts'
import { readYaml, type YamlFields } from '../content/yaml.ts'
import { ContentErrors, type ContentError } from '../errors.ts'
import { slug } from '../slug.ts'
import { checkEntries, type PlacedEntry } from './check.ts'
import { vocabularyFields, type EntryFields } from './schema.ts'
import type { Entry, EntryKind, Vocabulary } from './vocabulary.ts'

/**
 * The vocabulary from the text of `vocabulary.yaml`: four lists of entries, each of which needs no
 * more than a name.
 *
 * @param file Used in messages only; nothing is read.
 * @throws {ContentErrors} With every mistake of the file, each at its place.
 */
export function readVocabulary(source: string, file: string): Vocabulary {
  const yaml = readYaml(source, { file, firstLine: 1 })
  const mistakes: ContentError[] = []
  const fields = applyRules(vocabularyFields, yaml, mistakes)
  if (fields === undefined) throw new ContentErrors(mistakes)

  const topics = placed('topic', 'topics', fields.topics, yaml)
  const names = [
    ...placed('person', 'people', fields.people, yaml),
    ...placed('organisation', 'organisations', fields.organisations, yaml),
    ...placed('place', 'places', fields.places, yaml),
  ]
  mistakes.push(...checkEntries(topics), ...checkEntries(names))
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
  return { topics: topics.map(({ entry }) => entry), names: names.map(({ entry }) => entry) }
}

function placed(
  kind: EntryKind,
  section: string,
  list: readonly EntryFields[],
  yaml: YamlFields,
): readonly PlacedEntry[] {
  return list.map((fields, index) => ({
    entry: entryOf(kind, fields),
    match: fields.match,
    placeOf: (path) => yaml.placeOf([section, index, ...path]),
  }))
}

function entryOf(kind: EntryKind, fields: EntryFields): Entry {
  const { name, description = null, aliases, match, except } = fields
  const entrySlug = fields.slug ?? slug(name)
  return {
    kind,
    name,
    slug: entrySlug,
    url: kind === 'topic' ? `/topics/${entrySlug}/` : `/names/${entrySlug}/`,
    description,
    aliases,
    match: [...new Set([name, ...aliases, ...match])],
    except,
  }
}
