import type { Article } from '../article/article.ts'
import { hashOf, stretchKey, type Facts } from './survey.ts'
import { mergedWordList } from './word-list.ts'

/** What was found out about stretches in earlier builds. */
export interface KeptFacts {
  /**
   * What was kept under a key.
   *
   * @param key SHA-256 in hex, of everything that the value is made from but the code.
   */
  readonly known: (key: string) => string | undefined
  readonly keep: (key: string, value: string) => void
}

/** What an earlier build kept of a stretch. No text of it is touched. */
export function knownFacts(
  articles: readonly Article[],
  kept: Pick<KeptFacts, 'known'>,
): Facts | undefined {
  const [version, han, words] = kept.known(stretchKey(articles))?.split(separator, 3) ?? []
  if (version === undefined || han === undefined || words === undefined) return undefined
  return { version, han, words }
}

export function keepFacts(articles: readonly Article[], kept: KeptFacts, facts: Facts): Facts {
  const { version, han, words } = facts
  kept.keep(stretchKey(articles), [version, han, words].join(separator))
  return facts
}

/** Stands in none of what it parts. */
const separator = '\0'

/** How many stretches have their words merged together, once for as long as none of them changes. */
const inAGroup = 8

/**
 * The word list of the archive.
 *
 * @param stretches Newest first. Groups are counted from the oldest, so that a new stretch changes one only.
 */
export function wordsOfAll(stretches: readonly Facts[], kept: KeptFacts): string {
  const oldestFirst = stretches.toReversed()
  const lists: string[] = []
  for (let first = 0; first < oldestFirst.length; first += inAGroup) {
    const group = oldestFirst.slice(first, first + inAGroup)
    lists.push(
      ...(group.length < inAGroup ? group.map(({ words }) => words) : [merged(group, kept)]),
    )
  }
  return mergedWordList(lists)
}

function merged(group: readonly Facts[], kept: KeptFacts): string {
  const key = hashOf(['words', ...group.map(({ version }) => version)])
  const known = kept.known(key)
  if (known !== undefined) return known
  const made = mergedWordList(group.map(({ words }) => words))
  kept.keep(key, made)
  return made
}
