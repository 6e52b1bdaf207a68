import type { Reason } from '../reasons.ts'
import type { Line } from '../text/lines.ts'
import { isFactSheet, isProse } from '../text/prose.ts'
import { hasWholeMasthead, type Suspect } from './suspect.ts'

const serial = /^[•·●▪-]? ?(?:19|20)\d{2}[-—]?\s?[TJZ特]?\d{0,2}\b/u

/** An index, the page of a tag, the stamps of a year: headlines with dates or numbers, and little text. */
export function list(suspect: Suspect): Reason | undefined {
  const { body } = suspect
  const prose = body.filter(({ text }) => isProse(text)).length
  const dated = datedEntries(suspect)
  const numbered = body.filter(({ text }) => serial.test(text) && !isProse(text)).length
  const isList =
    (dated >= 3 && dated >= body.length / 5) ||
    (numbered >= 4 && numbered > prose) ||
    (body.length >= 6 && prose <= body.length / 12 && !isFactSheet(body.map(({ text }) => text)))
  if (!isList) return undefined
  const entries = Math.max(dated, numbered, body.length - prose)
  return {
    code: 'list',
    line: body[0]?.number ?? null,
    message: `This is a list: ${entries} of its lines are entries, ${prose} are running text.`,
    fix: 'capture the pages that it links to; delete this one',
  }
}

/**
 * How many dates stand beside a headline: on its line, below or above it. Below a masthead a date
 * between paragraphs is none of these; it belongs to a chronicle.
 */
function datedEntries(suspect: Suspect): number {
  const { masthead, body, isDated } = suspect
  const isWhole = hasWholeMasthead(suspect)
  const lines = [...masthead.labels, ...masthead.lines, ...body].toSorted(
    (a, b) => a.number - b.number,
  )
  const isText = (line: Line | undefined): boolean => line === undefined || isProse(line.text)
  return lines.filter((line, at) => {
    const between = isText(lines[at - 1]) && isText(lines[at + 1])
    return isDated(line) && !(isWhole && between)
  }).length
}
