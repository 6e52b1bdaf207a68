import { quote } from '../content/quote.ts'
import { ownerOf } from '../slug.ts'
import type { FieldPath } from '../content/yaml-nodes.ts'
import { ContentError, type Place } from '../errors.ts'
import { tokenKey } from './tokens.ts'
import type { Entry } from './vocabulary.ts'

/** An entry, and where its fields stand in the file. */
export interface PlacedEntry {
  readonly entry: Entry
  /** The field `match` as written, without the name and the aliases. */
  readonly match: readonly string[]
  readonly placeOf: (path: FieldPath) => Place
}

/** A text by which an entry is recognised, and the field that says so. */
interface Claim {
  readonly owner: PlacedEntry
  readonly text: string
  readonly path: FieldPath
}

/** The rules that take more than one field, or more than one entry, to be broken. */
export function checkEntries(entries: readonly PlacedEntry[]): readonly ContentError[] {
  return [...checkClaims(entries), ...checkSlugs(entries), ...entries.flatMap(checkExcept)]
}

/** Names come first, so that it is the alias that is reported, not the name it was taken from. */
function checkClaims(entries: readonly PlacedEntry[]): readonly ContentError[] {
  const owners = new Map<string, PlacedEntry>()
  const mistakes: ContentError[] = []
  for (const claim of [...entries.map(nameOf), ...entries.flatMap(othersOf)]) {
    const key = claimKey(claim)
    const owner = owners.get(key)
    if (owner === undefined) owners.set(key, claim.owner)
    else if (owner !== claim.owner) mistakes.push(claimedTwice(claim, owner))
  }
  return mistakes
}

function nameOf(owner: PlacedEntry): Claim {
  return { owner, text: owner.entry.name, path: ['name'] }
}

function othersOf(owner: PlacedEntry): readonly Claim[] {
  return [
    ...owner.entry.aliases.map((text, index) => ({ owner, text, path: ['aliases', index] })),
    ...owner.match.map((text, index) => ({ owner, text, path: ['match', index] })),
  ]
}

/** Two texts that would match at the same place have the same key. */
function claimKey({ owner, text }: Claim): string {
  const key = tokenKey(text)
  return owner.entry.kind === 'topic' ? key.toLowerCase() : key
}

function claimedTwice({ owner, text, path }: Claim, other: PlacedEntry): ContentError {
  const isName = path[0] === 'name'
  return new ContentError(
    isName
      ? `The name ${quote(text)} is there twice.`
      : `${quote(text)} is claimed by ${quote(owner.entry.name)} and by ${quote(other.entry.name)}.`,
    {
      code: isName ? 'duplicate-name' : 'duplicate-alias',
      place: owner.placeOf(path),
      fix: isName
        ? `make one entry of the two; the other stands on line ${other.placeOf(path).line ?? 1}`
        : 'delete it in one of the two, or write a longer text that only one of them is called by',
    },
  )
}

function checkSlugs(entries: readonly PlacedEntry[]): readonly ContentError[] {
  const owners = new Map<string, Entry>()
  const mistakes: ContentError[] = []
  for (const { entry, placeOf } of entries) {
    const other = owners.get(entry.slug)
    if (other === undefined) owners.set(entry.slug, entry)
    const problem = problemOfSlug(entry, other)
    if (problem === undefined) continue
    const code = other === undefined ? 'missing-slug' : 'duplicate-slug'
    const fix = `give it a slug of its own, as in  slug: ${entry.slug || 'name'}-2`
    mistakes.push(new ContentError(problem, { code, place: placeOf(['slug']), fix }))
  }
  return mistakes
}

function problemOfSlug(entry: Entry, other: Entry | undefined): string | undefined {
  if (entry.slug === '') return `The name ${quote(entry.name)} cannot be spelt in an address.`
  const owner = ownerOf(entry.slug)
  if (owner !== undefined) return `The address ${quote(entry.slug)} belongs to ${owner}.`
  // Two entries of one name have one slug too, and are reported for the name.
  if (other === undefined || other.name === entry.name) return undefined
  return `The address ${entry.url} is that of ${quote(other.name)} too.`
}

function checkExcept({ entry, placeOf }: PlacedEntry): readonly ContentError[] {
  const matched = entry.match.map((text) => ` ${tokenKey(text)} `.toLowerCase())
  return entry.except.flatMap((text, index) => {
    const holder = ` ${tokenKey(text)} `.toLowerCase()
    if (matched.some((key) => holder !== key && holder.includes(key))) return []
    return new ContentError(`${quote(text)} holds none of the texts that the entry matches.`, {
      code: 'idle-except',
      place: placeOf(['except', index]),
      fix: `delete it, or write a longer text around a matched one, as in  except: [${entry.name} Road]`,
    })
  })
}
