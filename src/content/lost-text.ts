import type { Token } from 'markdown-it'
import { quote } from './quote.ts'

/** Text that is on no page, or that a mark without an end swallowed. */
export interface Lost {
  readonly problem: string
  readonly fix: string
}

type Found = Lost & { readonly line: number; readonly column: number }

/** What the parser remembers of a text beside its tokens. */
interface Environment {
  /** By label with a colon before it; -1 for notes that nothing refers to. */
  readonly footnotes?: { readonly refs?: Readonly<Record<string, number>> }
}

/**
 * What of a text is on no page.
 *
 * @param lines Of the whole text.
 * @param tokens What the parser made of it.
 */
export function lostIn(
  lines: readonly string[],
  tokens: readonly Token[],
  environment: Environment,
): readonly Found[] {
  const inCode = linesOfCode(tokens)
  const written = lines.map((text, index) => (inCode.has(index) ? '' : text))
  return [
    ...tokens.flatMap((token) => withoutEnd(token, lines)),
    ...cellsBeyond(tokens, lines),
    ...written.flatMap((text, index) => {
      const line = index + 1
      return noteOf(text, line, written, environment) ?? addressOf(text, line, written) ?? []
    }),
  ]
}

function linesOfCode(tokens: readonly Token[]): ReadonlySet<number> {
  const code = tokens.filter(({ type }) => type === 'fence')
  return new Set(
    code.flatMap(({ map }) => {
      const [start = 0, end = 0] = map ?? []
      return Array.from({ length: end - start }, (_, index) => start + index)
    }),
  )
}

/** A pull quote or a piece of code that goes on to the end of the text. */
function withoutEnd({ type, map, markup }: Token, lines: readonly string[]): readonly Found[] {
  const isQuote = type === 'container_pull-quote_open'
  if (!isQuote && type !== 'fence') return []
  const [start = 0, end = 0] = map ?? []
  const inside = lines.slice(start + 1, isQuote ? end + 1 : end)
  // Within a quotation or a list, each line begins with their marks.
  const ends = inside.map((line) => line.replace(/^[\s>]+/u, '').trimEnd())
  if (ends.some((line) => line.startsWith(markup) && !/[^:`~]/u.test(line))) return []
  const what = isQuote ? 'pull quote' : 'piece of code'
  return [
    {
      line: start + 1,
      column: 1,
      problem: `The ${what} that begins with ${quote(lines[start]?.trim())} has no end.`,
      fix: `write  ${markup}  alone on a line below it`,
    },
  ]
}

/** Cells of a row that has more of them than the head of its table. */
function cellsBeyond(tokens: readonly Token[], lines: readonly string[]): readonly Found[] {
  let columns = 0
  return tokens.flatMap(({ type, map }) => {
    if (type === 'table_open') columns = 0
    if (type === 'th_open') columns += 1
    const isRow = type === 'tr_open' && columns > 0
    return isRow ? cellsOfRow(map?.[0] ?? 0, columns, lines) : []
  })
}

function cellsOfRow(index: number, columns: number, lines: readonly string[]): readonly Found[] {
  const row = lines[index] ?? ''
  const beyond = cellsOf(row).slice(columns)
  if (beyond.every((cell) => cell.trim() === '')) return []
  const cell = beyond.join('|').trim()
  return [
    {
      line: index + 1,
      column: row.lastIndexOf(cell) + 1,
      problem: `${quote(cell)} stands beyond the ${columns} columns of the table, and on no page.`,
      fix: String.raw`give the first two rows one column more, or write \| for a bar that belongs to a text`,
    },
  ]
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '')
    .split(/(?<!\\)\|/u)
}

/** A note that nothing refers to, or one of a name that another has. */
function noteOf(
  text: string,
  line: number,
  lines: readonly string[],
  { footnotes }: Environment,
): Found | undefined {
  const [, name] = /^ {0,3}\[\^([^\]\s]+)\]:/u.exec(text) ?? []
  const number = name === undefined ? undefined : footnotes?.refs?.[`:${name}`]
  if (name === undefined || number === undefined) return undefined
  const mark = `[^${name}]`
  const again = lines.findIndex((other) => other.trimStart().startsWith(`${mark}:`)) + 1 < line
  if (number >= 0 && !again) return undefined
  return {
    line,
    column: 1,
    problem: again
      ? `There is a note ${mark} above already.`
      : `Nothing in the text refers to the note ${mark}, so that it is on no page.`,
    fix: again
      ? `give the note a name of its own, as in  [^${name}-2]:  , and write  [^${name}-2]  where it belongs`
      : `write  ${mark}  in the text, where the note belongs`,
  }
}

/** The address of a link that is not there: `[note]: words` is on no page. */
function addressOf(text: string, line: number, lines: readonly string[]): Found | undefined {
  const [, name] = /^ {0,3}\[([^\]^][^\]]*)\]:\s*\S/u.exec(text) ?? []
  if (name === undefined) return undefined
  const mark = `[${name.toLowerCase()}]`
  const isUsed = lines.some(
    (other, index) => index + 1 !== line && other.toLowerCase().includes(mark),
  )
  if (isUsed) return undefined
  return {
    line,
    column: 1,
    problem: `Nothing in the text refers to ${quote(text.trim())}, so that it is on no page.`,
    fix: String.raw`write  [words][${name}]  in the text, or begin the line with  \[  if readers are to see it`,
  }
}
