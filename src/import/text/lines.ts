/** A line of a capture, counted from 1. */
export interface Line {
  readonly number: number
  /** Without white space at its ends, and with one space for each run of it within; `''` if blank. */
  readonly text: string
}

/**
 * White space in the sense of Unicode, the no-break space included. Control characters and the
 * byte-order mark are not: they are carried over like letters.
 */
const space = /[\t\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

/** The text with each run of white space as one space, and none at its ends. */
export function collapse(text: string): string {
  const spaced = text.replace(space, ' ')
  const start = spaced.startsWith(' ') ? 1 : 0
  return spaced.slice(start, spaced.length > start && spaced.endsWith(' ') ? -1 : undefined)
}

/**
 * The lines of a capture. They end at LF or CRLF; the last one counts without a line end too.
 *
 * @example splitLines('a\r\n\n') // lines 'a' and ''
 */
export function splitLines(text: string): readonly Line[] {
  const texts = text.split('\n')
  if (texts.at(-1) === '') texts.pop()
  return texts.map((line, index) => ({ number: index + 1, text: collapse(line) }))
}
