import type { Row } from './table.ts'

/** With one of these at its beginning, a cell is a formula to spreadsheets, full-width signs included. */
const formula = /^[=+\-@\t\r＝＋－＠]/u

/** Without it, Excel takes a text for one in the encoding of the machine. */
const byteOrderMark = '\ufeff'

/**
 * A table in CSV (RFC 4180): a line of names, lines that end in CR LF, lists as JSON.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets do
 * not show. So a cell may begin with an apostrophe that the article does not have; the table in JSON
 * has the text as it is.
 */
export function csv(names: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => names.map((name) => cell(row[name] ?? null)))
  return byteOrderMark + [names, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}

function cell(value: Row[string] | null): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const harmless = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
