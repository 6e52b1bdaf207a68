import type { Entry, EntryKind } from '../../src/vocabulary/vocabulary.ts'
import { slug } from '../../src/slug.ts'

/** An entry of which a test states only what it is about. Names are people unless it says otherwise. */
export function anEntry(fields: Partial<Entry> = {}): Entry {
  const { kind = 'person', name = 'Liu Aili' } = fields
  return {
    kind,
    name,
    slug: slug(name),
    url: `/${kind === 'topic' ? 'topics' : 'names'}/${slug(name)}/`,
    description: null,
    aliases: [],
    match: [name, ...(fields.aliases ?? [])],
    except: [],
    ...fields,
  }
}

/** Entries of one kind that match their names alone. */
export function someEntries(kind: EntryKind, names: readonly string[]): readonly Entry[] {
  return names.map((name) => anEntry({ kind, name }))
}
