import type { Line } from '../text/lines.ts'
import { isProse, wordCount } from '../text/prose.ts'

const arabic = /^(\d{1,2})(?:[.、．)）] ?| )(?=\S)/u
const chineseNumber = /^[（(]?([一二三四五六七八九十]{1,3})[、）)．.] ?(?=\S)/u
const chineseDigits = '一二三四五六七八九'
const longestHeading = 200
const longestTitle = 90

/**
 * The lines of a text that are headings: numbered ones that count up and have text between them, and
 * short lines between paragraphs that are no sentences.
 */
export function headings(lines: readonly Line[]): ReadonlySet<Line> {
  return new Set([...numberedHeadings(lines), ...lines.filter((_, at) => isSubheading(lines, at))])
}

/** Numbered lines are headings if there are two or more, and each has text of its own below it. */
function numberedHeadings(lines: readonly Line[]): readonly Line[] {
  const found: number[] = []
  for (const [at, { text }] of lines.entries()) {
    if (text.length <= longestHeading && numberOf(text) === found.length + 1) found.push(at)
  }
  const haveText = found.every((at, index) => {
    const next = found[index + 1] ?? lines.length
    const own = lines.slice(at + 1, next)
    return own.some(({ text }) => isProse(text)) || (index === found.length - 1 && own.length === 0)
  })
  if (!haveText || found.length < 2) return []
  return found.flatMap((at) => lines[at] ?? [])
}

/** The number that a heading begins with: 6 for `6 China Post …`, 2 for `二、…`. */
function numberOf(text: string): number | undefined {
  const digits = arabic.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  const han = chineseNumber.exec(text)?.[1]
  if (han === undefined) return undefined
  const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['0', han]
  const value = (digit: string): number => chineseDigits.indexOf(digit) + 1
  return han.includes('十') ? (tens === '' ? 10 : value(tens) * 10) + value(ones) : value(ones)
}

function isSubheading(lines: readonly Line[], at: number): boolean {
  const [above = '', text = '', below = ''] = [at - 1, at, at + 1].map((near) => lines[near]?.text)
  return isProse(above) && isProse(below) && isTitle(text)
}

/** A few words that begin like a sentence and do not end like one, without credit or contact. */
function isTitle(text: string): boolean {
  const begins = /^["“‘「《]?[\p{Lu}\p{Script=Han}]/u.test(text)
  const ends = !/["”’)\]）】|]$/u.test(text)
  const words = wordCount(text)
  if (text.length > longestTitle || words < 1 || words > 12) return false
  return begins && ends && !/[.!?;,:。！？；，：…|@]/u.test(text)
}
