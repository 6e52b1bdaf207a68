import type { Reason } from '../reasons.ts'
import type { Line } from '../text/lines.ts'
import { isProse } from '../text/prose.ts'
import { hasWholeMasthead, type Suspect } from './suspect.ts'

const serial = /^[•·●▪-]? ?(?:19|20)\d{2}[-—]?\s?[TJZ特]?\d{0,2}\b/u

/** An index, the page of a tag, the stamps of a year: headlines with dates or numbers, and little text. */
export function list(suspect: Suspect): Reason | undefined {
  const { body } = suspect
  const prose = body.filter(({ text }) => isProse(text)).length
  const dated = datedLines(suspect)
  const numbered = body.filter(({ text }) => serial.test(text) && !isProse(text)).length
  const isList =
    isIndex(suspect, dated.length, prose) ||
    (numbered >= 4 && numbered > prose) ||
    (body.length >= 6 && prose <= body.length / 12)
  if (!isList) return undefined
  const entries = Math.max(dated.length, numbered, body.length - prose)
  return {
    code: 'list',
    line: body[0]?.number ?? null,
    message: `This is a list: ${entries} of its lines are entries, ${prose} are running text.`,
    fix: 'capture the pages that it links to; delete this one',
  }
}

/** Dates beside headlines; below a masthead it takes more of them, for a chronicle has dates too. */
function isIndex(suspect: Suspect, dated: number, prose: number): boolean {
  const { masthead, body } = suspect
  const all = masthead.labels.length + masthead.lines.length + body.length
  const share = hasWholeMasthead(suspect) && prose > 0 ? 1 / 3 : 1 / 5
  return dated >= 3 && dated >= all * share
}

function datedLines({ masthead, body, isDated }: Suspect): readonly Line[] {
  return [...masthead.labels, ...masthead.lines, ...body].filter(isDated)
}
