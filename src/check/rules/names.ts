import { likeness } from '../../content/nearest.ts'
import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import type { Entry } from '../../vocabulary/vocabulary.ts'
import type { Subject } from '../subject.ts'

/** `Liu Aili`, `State Post Bureau`: words with capitals, next to each other. */
const capitalised = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu

/** Names of fewer letters differ from others by one letter too often: Wang Yang is not Wang Yong. */
const shortest = 10

/** A name that is almost one of the vocabulary: one letter more, less or other. */
export function checkNames({
  article,
  outline,
  vocabulary,
  placeOf,
}: Subject): readonly ContentError[] {
  if (article === null) return []
  const known = new Set(vocabulary.names.flatMap(({ match }) => match))
  const long = vocabulary.names.filter(({ name }) => name.length >= shortest && name.includes(' '))
  return outline.paragraphs.flatMap(({ text, ...spot }) => {
    const candidates = namesIn(text, known)
    return long.flatMap((entry) => {
      const found = candidates.find((candidate) => isAlmost(candidate, entry.name))
      return found === undefined ? [] : [misspelt(found, entry, placeOf(spot))]
    })
  })
}

/** Runs of two words and more, other than those that the vocabulary knows. */
function namesIn(text: string, known: ReadonlySet<string>): readonly string[] {
  const runs = (text.match(capitalised) ?? []).map((run) => run.split(' '))
  return runs.flatMap((words) =>
    words.flatMap((_, start) =>
      words
        .slice(start + 1)
        .map((__, more) => words.slice(start, start + more + 2).join(' '))
        .filter((name) => name.length >= shortest - 1 && !known.has(name)),
    ),
  )
}

function isAlmost(candidate: string, name: string): boolean {
  if (Math.abs(candidate.length - name.length) > 1 || candidate[0] !== name[0]) return false
  // A plural or a possessive is no mistake.
  if (candidate === `${name}s`) return false
  const edits = (1 - likeness(candidate, name)) * Math.max(candidate.length, name.length)
  return Math.round(edits) === 1
}

function misspelt(found: string, { name }: Entry, place: ContentError['place']): ContentError {
  return new ContentError(`${quote(found)} is almost the name ${quote(name)}.`, {
    code: 'misspelt-name',
    place,
    fix: `write  ${name}  ; if it was printed so, add it to  match  of that entry of vocabulary.yaml`,
  })
}
