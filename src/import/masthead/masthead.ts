import type { Dateline } from '../dateline/dateline.ts'
import { readDateline } from '../dateline/read.ts'
import { isControls } from '../furniture/controls.ts'
import type { Line } from '../text/lines.ts'
import { isProse, wordCount } from '../text/prose.ts'
import { headlineAbove, headlineAtTop, type FoundHeadline } from './find-headline.ts'
import { headlineOf, headlineOfPair, isByline, type Headline } from './headline.ts'
import { sourceLine } from './source-line.ts'

/** What stands above the text: headline, date and source, as far as they are there. */
export interface Masthead {
  readonly headline: Headline | undefined
  readonly date: FoundDate | undefined
  /** Line of a second date that contradicts the first. */
  readonly otherDate: number | undefined
  readonly source: string | null
  readonly lines: readonly Line[]
  /** Names of sections above the headline. */
  readonly labels: readonly Line[]
  /** What else the lines of the masthead say, such as a byline. It opens the text. */
  readonly opening: readonly Line[]
}

/** A date, and the line it stands on. */
export interface FoundDate {
  readonly reading: Dateline['reading']
  readonly line: number
}

/** The date stands among the first lines, or it belongs to the text. */
const depth = 8

/** A line that is a numbered heading of a text, unless there is only one. */
const numbered = /^\d{1,2}(?:[.、)）]| ) ?\S/u

/** @param lines Of the capture, without navigation, footer and blank lines. */
export function readMasthead(lines: readonly Line[]): Masthead {
  const at = findDateline(lines)
  const dateline = readDateline(lines[at]?.text ?? '')
  const line = lines[at]
  if (dateline === undefined || line === undefined) return withoutDate(lines)

  const above = lines.slice(0, at).filter(({ text }) => sourceLine(text) === undefined)
  const beside = dateline.headline === '' ? [] : [{ ...line, text: dateline.headline }]
  const found = besideOrAbove(above, beside)
  const notes = notesBelow(lines.slice(at + 1), dateline)
  const below =
    found.headline !== undefined || dateline.closesMasthead
      ? { copies: copyBelow(notes.rest, found.headline), headline: found.headline, labels: [] }
      : headlineAtTop(notes.rest, isText(notes.rest))
  const opening = beside.filter((own) => !found.copies.includes(own))
  if (dateline.rest !== '') opening.push({ ...line, text: dateline.rest })
  return {
    headline: below.headline,
    date: { reading: dateline.reading, line: line.number },
    otherDate: notes.otherDate,
    source: dateline.source ?? notes.source ?? sourceAmong(lines.slice(0, at)),
    lines: [
      ...lines.slice(0, at).filter(({ text }) => sourceLine(text) !== undefined),
      ...found.copies,
      line,
      ...notes.lines,
      ...below.copies,
    ],
    labels: found.labels,
    opening,
  }
}

function withoutDate(lines: readonly Line[]): Masthead {
  const { headline, copies, labels } = headlineAtTop(lines, isText(lines))
  const rest = lines.slice(copies.length + labels.length)
  const sources = headline === undefined ? [] : rest.slice(0, 1).filter(isSource)
  return {
    headline,
    date: undefined,
    otherDate: undefined,
    source: sourceAmong(sources),
    lines: [...copies, ...sources],
    labels,
    opening: [],
  }
}

/** Index of the first line with a date that no text stands above; -1 if there is none. */
function findDateline(lines: readonly Line[]): number {
  let sentences = 0
  for (const [index, { text }] of lines.slice(0, depth).entries()) {
    const found = readDateline(text)
    if (found !== undefined && !isEventDate(lines, index) && !isInHeadline(found, lines, index))
      return index
    const copied = headlineOfPair(lines[index - 1]?.text ?? '', text) !== undefined
    if (isProse(text) && !copied) sentences += 1
    // Above the date there may be a headline that is a sentence, and a line that sums up the text.
    if (sentences > 2 || wordCount(text) > 60) return -1
  }
  return -1
}

/** A date that both copies of a headline have is part of the headline. */
function isInHeadline(
  { headline, closesMasthead }: Dateline,
  lines: readonly Line[],
  index: number,
): boolean {
  const text = lines[index]?.text
  if (headline === '' || closesMasthead) return false
  return [lines[index - 1], lines[index + 1]].some((line) => line?.text === text)
}

/** `Date: …` beside `Venue: …` is the day of an event. */
function isEventDate(lines: readonly Line[], index: number): boolean {
  return lines
    .slice(Math.max(0, index - 2), index + 4)
    .some(({ text }) => /^(?:venue|place|location|where|地点|地點) ?[:：]/iu.test(text))
}

/** Text beside the date is the headline, unless it is a byline under one. */
function besideOrAbove(above: readonly Line[], beside: readonly Line[]): FoundHeadline {
  const all = headlineAbove([...above, ...beside])
  const [own] = beside
  if (own === undefined || all.copies.length === 2) return all
  const alone = headlineAbove(above)
  const words = wordCount(own.text)
  const head = wordCount(alone.copies[0]?.text ?? '')
  if (isByline(own.text) || (words <= 4 && head > words)) return alone
  const labels = above.filter(({ text }) => !isProse(text))
  return { headline: headlineOf(own.text), copies: [own], labels }
}

interface Notes {
  readonly lines: readonly Line[]
  readonly source: string | null
  readonly otherDate: number | undefined
  readonly rest: readonly Line[]
}

/** Lines right below the date that name the source, or the date again, or that readers press. */
function notesBelow(lines: readonly Line[], dateline: Dateline): Notes {
  let end = 0
  let otherDate: number | undefined
  while (!dateline.closesMasthead && end < 3) {
    const line = lines[end]
    const again = readDateline(line?.text ?? '')
    const isDate = again !== undefined && again.headline + again.rest === ''
    if (line === undefined || !(isDate || isNote(line))) break
    if (isDate && !isSame(again, dateline)) otherDate ??= line.number
    end += 1
  }
  const noted = lines.slice(0, end)
  return { lines: noted, source: sourceAmong(noted), otherDate, rest: lines.slice(end) }
}

function isSame({ reading: a }: Dateline, { reading: b }: Dateline): boolean {
  return a.kind === 'day' && b.kind === 'day' && a.day === b.day
}

function copyBelow([first]: readonly Line[], headline: Headline | undefined): readonly Line[] {
  if (first === undefined || headline === undefined) return []
  const copy = readDateline(first.text)?.headline || first.text
  return headlineOfPair(headline.title, copy) === undefined ? [] : [first]
}

/** Whether a first line belongs to the text: it is one of several numbered headings. */
function isText(lines: readonly Line[]): (line: Line) => boolean {
  return ({ text }) =>
    numbered.test(text) && lines.slice(1).some((line) => /^2(?:[.、)）]| )/u.test(line.text))
}

function isNote(line: Line): boolean {
  return isSource(line) || isControls(line.text)
}

function isSource({ text }: Line): boolean {
  return sourceLine(text) !== undefined
}

function sourceAmong(lines: readonly Line[]): string | null {
  return lines.map(({ text }) => sourceLine(text)).find(Boolean) ?? null
}
