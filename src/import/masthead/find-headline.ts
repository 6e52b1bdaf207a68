import { isLabel } from '../furniture/labels.ts'
import type { Line } from '../text/lines.ts'
import { endsSentence, isProse, wordCount } from '../text/prose.ts'
import {
  headlineOf,
  headlineOfPair,
  isByline,
  isContact,
  looksLikeHeadline,
  type Headline,
} from './headline.ts'

/** A headline, and the lines that it settles. Lines that are in neither list belong to the text. */
export interface FoundHeadline {
  readonly headline: Headline | undefined
  /** Copies of the headline. */
  readonly copies: readonly Line[]
  /** Lines above the headline: names of sections. */
  readonly labels: readonly Line[]
}

const nothing: FoundHeadline = { headline: undefined, copies: [], labels: [] }

/**
 * The headline among the lines that end with the date. Two copies of a text are a headline for
 * certain; else it is the line that is no label, and the first of several if it is long enough.
 *
 * @param lines Those above the dateline, and the text beside the date itself, if there is one.
 */
export function headlineAbove(lines: readonly Line[]): FoundHeadline {
  const pair = findPair(lines)
  if (pair !== undefined) return pair
  const candidates = lines.filter(({ text }) => !isLabel(text) && !isByline(text))
  const last = candidates.at(-1)
  if (last === undefined) return { ...nothing, labels: lines.filter(({ text }) => isLabel(text)) }
  const longEnough = (words: number): Line | undefined =>
    candidates.find(({ text }) => wordCount(text) >= words && !isProse(text))
  const chosen =
    longEnough(5) ??
    longEnough(4) ??
    candidates.find((line) => wrapped(lines.slice(lines.indexOf(line))) !== undefined) ??
    last
  if (wordCount(chosen.text) > 60) return nothing
  const at = lines.indexOf(chosen)
  const copies = wrapped(lines.slice(at)) ?? [chosen]
  const text = [...new Set(copies.map((line) => line.text))].join(' ')
  return { headline: headlineOf(text), copies, labels: lines.slice(0, at) }
}

/** A headline that goes on in a second line, with the copy of both below it, if there is one. */
function wrapped([first, second, third, fourth]: readonly Line[]): readonly Line[] | undefined {
  if (first === undefined || second?.number !== first.number + 1) return undefined
  if (!goesOn(first.text, second.text)) return undefined
  const isCopied = first.text === third?.text && second.text === fourth?.text
  return isCopied ? [first, second, third, fourth] : [first, second]
}

/** Whether a line breaks off, and the next one is the rest of it. */
function goesOn(first: string, second: string): boolean {
  const isRest = /^\p{Ll}/u.test(second) && !isByline(second) && !isContact(second)
  return isRest && !endsSentence(first) && !endsSentence(second) && wordCount(second) <= 20
}

/** The headline among the first lines, if they are copies of it or if the first one can be one. */
export function headlineAtTop(
  lines: readonly Line[],
  isText: (line: Line) => boolean,
): FoundHeadline {
  const pair = findPair(lines.slice(0, 5))
  if (pair !== undefined && pair.labels.every(({ text }) => !endsSentence(text))) return pair
  const first = lines.find(({ text }) => !isContact(text))
  if (first === undefined || isText(first) || !looksLikeHeadline(first.text)) return nothing
  return { headline: headlineOf(first.text), copies: [first], labels: [] }
}

function findPair(lines: readonly Line[]): FoundHeadline | undefined {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const [first, second] = [lines[at - 1], lines[at]]
    if (first === undefined || second === undefined) continue
    const headline = headlineOfPair(first.text, second.text)
    if (headline === undefined || wordCount(second.text) > 60) continue
    return { headline, copies: [first, second], labels: lines.slice(0, at - 1) }
  }
  return undefined
}
