import type { KeptPassage } from './kept.ts'
import { findIn, fragmentOf, textDirective, worth, type Passage, type Sought } from './passage.ts'

/** Some text of an article, cut so that what was found can be marked. */
export interface Excerpt {
  readonly pieces: readonly Piece[]
  /** Address of the place on the article's page, from the `#` on; `''` for its head. */
  readonly link: string
}

export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

const length = 34
/** How many words stand before the first that was found. */
const lead = 6
/** How many words of an excerpt two lines of a phone surely hold: what was found must be among them. */
const seen = 10

/**
 * The stretch of an article that says most of what was looked for. Headlines and headings are shown
 * anyway, so that it is taken from the text; if nothing was found there, the text's beginning stands in.
 */
export function excerptOf(kept: readonly KeptPassage[], sought: Sought): Excerpt {
  let best = { value: -1, start: 0, first: 0, passage: undefined as Passage | undefined }
  for (const one of kept) {
    if (one.kind !== 'text') continue
    const passage = findIn(one, sought)
    const stretch = richestStretch(passage)
    if (stretch.value > best.value) best = { ...stretch, passage }
  }
  const { passage, start, first, value } = best
  if (passage === undefined) return { pieces: [], link: '' }
  const link = value === 0 ? '' : fragmentOf(passage) + textDirective(passage, first)
  return { pieces: piecesOf(passage, start), link }
}

/** Where to begin so that a stretch is worth most, and its first find. */
function richestStretch({ tokens, found }: Passage): {
  value: number
  start: number
  first: number
} {
  const latest = Math.max(0, tokens.length - seen)
  let best = { value: 0, start: 0, first: 0 }
  for (const first of found.keys()) {
    const start = Math.min(Math.max(0, first - lead), latest)
    const within = Array.from(found).filter(([at]) => at >= start && at < start + length)
    const value = worth(within.map(([, find]) => find))
    if (value > best.value) best = { value, start, first: asTypedOr(first, within) }
  }
  return best
}

function asTypedOr(first: number, within: readonly [number, { isAsTyped: boolean }][]): number {
  return within.find(([, { isAsTyped }]) => isAsTyped)?.[0] ?? first
}

function piecesOf({ text, tokens, found }: Passage, start: number): readonly Piece[] {
  const shown = tokens.slice(start, start + length)
  const begin = start === 0 ? 0 : (shown[0]?.start ?? 0)
  const isLast = start + length >= tokens.length
  const end = isLast ? text.length : (shown.at(-1)?.end ?? 0)
  const marked = shown.filter((_, at) => found.has(start + at))
  const middle = split(text, { begin, end }, marked)
  return [...ellipsis(start > 0, '… '), ...middle, ...ellipsis(!isLast, ' …')]
}

/** A stretch of text in pieces. Marked tokens may touch and overlap, as pairs of Han characters do. */
function split(
  text: string,
  { begin, end }: { begin: number; end: number },
  marked: Passage['tokens'],
): readonly Piece[] {
  const marks: { start: number; end: number }[] = []
  for (const token of marked) {
    const last = marks.at(-1)
    if (last !== undefined && token.start <= last.end) last.end = Math.max(last.end, token.end)
    else marks.push({ start: token.start, end: token.end })
  }
  const pieces = marks.flatMap((mark, at) => [
    { text: text.slice(marks[at - 1]?.end ?? begin, mark.start), isMarked: false },
    { text: text.slice(mark.start, mark.end), isMarked: true },
  ])
  pieces.push({ text: text.slice(marks.at(-1)?.end ?? begin, end), isMarked: false })
  return pieces.filter((piece) => piece.text !== '')
}

function ellipsis(isCut: boolean, text: string): readonly Piece[] {
  return isCut ? [{ text, isMarked: false }] : []
}
