import { tokensOf, type Token } from '../tokens.ts'
import type { Anchor } from './pagefind.ts'

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

/** A heading within an article under which words were found. */
export interface Place {
  readonly heading: string
  readonly link: string
}

/** A passage and the words that were found in it, by their order; each belongs to some of the meanings. */
interface Found {
  readonly anchor: Anchor
  readonly text: string
  readonly tokens: readonly Token[]
  readonly meanings: ReadonlyMap<number, readonly number[]>
}

const excerptWords = 34
const wordsBefore = 6
const mostPlaces = 4

/**
 * The stretch of an article that says most of what was looked for. Headlines are shown anyway, so that it
 * is taken from the text; if nothing was found there, the text's beginning stands in.
 *
 * @param wordsOf For each thing that was looked for, where in the article it stands, counted in words.
 */
export function excerptOf(
  anchors: readonly Anchor[],
  wordsOf: readonly (readonly number[])[],
): Excerpt {
  let most = -1
  let excerpt: Excerpt = { pieces: [], link: '' }
  for (const anchor of anchors.filter(isText)) {
    const passage = findIn(anchor, wordsOf)
    const { start, richness } = richestWindow(passage)
    if (richness <= most) continue
    most = richness
    excerpt = { pieces: piecesOf(passage, start), link: linkTo(passage) }
  }
  return excerpt
}

/** The headings under which most of what was looked for stands, in their order. */
export function placesOf(
  anchors: readonly Anchor[],
  wordsOf: readonly (readonly number[])[],
): readonly Place[] {
  const sections = sectionsOf(anchors).map(([heading, ...texts]) => {
    const found = [heading, ...texts].map((anchor) => findIn(anchor, wordsOf))
    const meanings = new Set(found.flatMap((one) => [...one.meanings.values()].flat()))
    const place = found.find((one) => one.meanings.size > 0)
    return { heading, place, count: meanings.size }
  })
  const most = Math.max(1, ...sections.map(({ count }) => count))
  return sections
    .filter(({ count }) => count === most)
    .slice(0, mostPlaces)
    .map(({ heading, place }) => ({
      heading: heading.title ?? heading.text,
      link: `#${fragmentOf(heading)}${place === undefined ? '' : directive(place)}`,
    }))
}

/** The anchors from each heading to the next. */
function sectionsOf(anchors: readonly Anchor[]): readonly (readonly [Anchor, ...Anchor[]])[] {
  const sections: [Anchor, ...Anchor[]][] = []
  for (const anchor of anchors) {
    if (anchor.element === 'h2') sections.push([anchor])
    else sections.at(-1)?.push(anchor)
  }
  return sections
}

function isText({ element }: Anchor): boolean {
  return element === 'p'
}

function findIn(anchor: Anchor, wordsOf: readonly (readonly number[])[]): Found {
  const text = anchor.title ?? anchor.text
  const tokens = tokensOf(text, (character) => character)
  const meanings = new Map<number, number[]>()
  for (const [meaning, words] of wordsOf.entries()) {
    for (const word of words) {
      const own = word - anchor.location
      if (own < 0 || own >= tokens.length) continue
      meanings.set(own, [...(meanings.get(own) ?? []), meaning])
    }
  }
  return { anchor, text, tokens, meanings }
}

/** Where to begin a window so that it holds most of the meanings, and then most words. */
function richestWindow({ tokens, meanings }: Found): { start: number; richness: number } {
  let best = { start: 0, richness: 0 }
  for (const first of meanings.keys()) {
    const within = [...meanings].filter(
      ([word]) => word >= first && word < first + excerptWords - wordsBefore,
    )
    const richness = new Set(within.flatMap(([, own]) => own)).size * 100 + within.length
    if (richness > best.richness) best = { start: first, richness }
  }
  const latest = Math.max(0, tokens.length - excerptWords)
  return { ...best, start: Math.min(Math.max(0, best.start - wordsBefore), latest) }
}

function piecesOf({ text, tokens, meanings }: Found, start: number): readonly Piece[] {
  const shown = tokens.slice(start, start + excerptWords)
  const last = start + shown.length >= tokens.length
  let from = start === 0 ? 0 : (shown[0]?.start ?? 0)
  const pieces: Piece[] = start === 0 ? [] : [{ text: '… ', isMarked: false }]
  for (const [at, token] of shown.entries()) {
    if (!meanings.has(start + at)) continue
    const begin = Math.max(from, token.start)
    if (begin > from) pieces.push({ text: text.slice(from, begin), isMarked: false })
    if (token.end > begin) pieces.push({ text: text.slice(begin, token.end), isMarked: true })
    from = Math.max(from, token.end)
  }
  const end = last ? text.length : (shown.at(-1)?.end ?? text.length)
  if (end > from) pieces.push({ text: text.slice(from, end), isMarked: false })
  return last ? pieces : [...pieces, { text: ' …', isMarked: false }]
}

function linkTo(found: Found): string {
  return found.meanings.size === 0 ? '' : `#${fragmentOf(found.anchor)}${directive(found)}`
}

function fragmentOf({ id }: Anchor): string {
  return id.slice(0, id.lastIndexOf('~'))
}

/** Scrolls to the first word that was found and marks it with its neighbours, so that no other is meant. */
function directive({ text, tokens, meanings }: Found): string {
  const first = Math.min(...meanings.keys())
  const from = tokens[Math.max(0, first - 2)]?.start ?? 0
  const to = tokens[Math.min(tokens.length - 1, first + 2)]?.end ?? text.length
  // A hyphen has a meaning of its own in a text fragment.
  return `:~:text=${encodeURIComponent(text.slice(from, to)).replaceAll('-', '%2D')}`
}
