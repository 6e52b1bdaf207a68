import { tokensOf, type Token } from '../tokens.ts'
import type { KeptPassage } from './kept.ts'

/** What a search looked for in an article. */
export interface Sought {
  /** For each thing that was looked for, where in the article it stands, counted in words. */
  readonly words: readonly (readonly number[])[]
  /**
   * The words as typed, plain: *express* is nearer to them than *expressed*. And of each whether it was typed by
   * itself, not in a phrase: then it is marked wherever it stands. Of a short word Pagefind tells the first place only.
   */
  readonly typed: ReadonlyMap<string, boolean>
}

/** A passage of an article, and the words of it that were looked for. */
export interface Passage {
  /** Of the passage, as it is kept. */
  readonly id: string
  /** As written. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** By the place of the token, in their order. */
  readonly found: ReadonlyMap<number, Find>
}

interface Find {
  /** Which of the things that were looked for; none if that is not told. */
  readonly meanings: readonly number[]
  readonly isAsTyped: boolean
}

export function findIn({ id, text, location }: KeptPassage, { words, typed }: Sought): Passage {
  const tokens = tokensOf(text, (character) => character)
  const all = words.map((places) => new Set(places))
  const finds = tokens.flatMap(({ term }, own) => {
    const meanings = all.flatMap((places, meaning) => (places.has(location + own) ? [meaning] : []))
    const isAlone = typed.get(term)
    if (meanings.length === 0 && isAlone !== true) return []
    return [[own, { meanings, isAsTyped: isAlone !== undefined }] as const]
  })
  return { id, text, tokens, found: new Map(finds) }
}

/** How much some finds say: first how many different things, then how many words, as typed before others. */
export function worth(finds: readonly Find[]): number {
  const things = new Set(finds.flatMap(({ meanings }) => meanings))
  const words = finds.reduce((sum, { isAsTyped }) => sum + (isAsTyped ? 3 : 1), 0)
  return things.size * 1000 + words
}

/** The part of an address that leads to a passage, from the `#` on. */
export function fragmentOf({ id }: Pick<KeptPassage, 'id'>): string {
  return `#${id.slice(0, id.lastIndexOf('~'))}`
}

/**
 * A text directive, which scrolls to a find and marks it with its neighbours, so that no other place of
 * the page is meant: https://wicg.github.io/scroll-to-text-fragment/
 *
 * @param place Of the token.
 */
export function textDirective({ text, tokens }: Passage, place: number): string {
  const from = tokens[Math.max(0, place - 2)]?.start ?? 0
  const to = tokens[Math.min(tokens.length - 1, place + 2)]?.end ?? text.length
  // A hyphen has a meaning of its own in it.
  return `:~:text=${encodeURIComponent(text.slice(from, to)).replaceAll('-', '%2D')}`
}
