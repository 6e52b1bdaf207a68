/** Signs that somebody meant to become something. */
export interface Sign {
  /** Looked for in what no mark of Markdown took. */
  readonly pattern: RegExp
  /** What to type instead; `undefined` if the match is a text like any other. */
  readonly meant: (match: RegExpExecArray) => string | undefined
  /** Whether it may stand in a capture as well. */
  readonly isPrinted?: true
}

/** A sign that readers see, as it is written. */
export function withBackslash(sign: string): string {
  return `\\${sign}`
}
