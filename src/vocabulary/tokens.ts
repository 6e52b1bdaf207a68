/** A word, a Han character or a mark of punctuation, and where in its text it stands. */
export interface Token {
  readonly text: string
  /** Offset of the first UTF-16 unit. */
  readonly start: number
  /** Offset after the last one. */
  readonly end: number
}

/**
 * Latin words are runs of letters, digits and combining marks, so that a word never matches within
 * another. Han is written without spaces, so that each character stands for itself.
 */
const pattern =
  /[A-Za-z0-9]+(?![\p{L}\p{N}\p{M}])|\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+|\S/gv

/**
 * Splits a text into what names are compared by. White space separates tokens and is dropped, so that
 * "Co.,Ltd" is "Co., Ltd"; both kinds of apostrophe and both compositions of an accent are one.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    tokens.push({ text: plain(match[0]), start, end: start + match[0].length })
  }
  return tokens
}

/** The tokens of a text in one string, the same for all texts that match each other exactly. */
export function tokenKey(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join(' ')
}

function plain(token: string): string {
  if (token === '’' || token === '‘') return "'"
  return /^[\0-\x7f]+$/.test(token) ? token : token.normalize('NFC')
}
