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
const pattern = /\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+|\S/vy

/**
 * Splits a text into what names are compared by. White space separates tokens and is dropped, so that
 * "Co.,Ltd" is "Co., Ltd"; both kinds of apostrophe and both compositions of an accent are one.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const cursor = new TokenCursor(text); cursor.next();) {
    const { text: token, start, end } = cursor
    tokens.push({ text: token, start, end })
  }
  return tokens
}

/** Goes from token to token of a text. Most of an archive's millions are of no interest, and are not made. */
export class TokenCursor implements Token {
  readonly #source: string
  start = 0
  end: number
  /** Whether the token is of ASCII alone. */
  isAscii = true

  /** @param end Offset from which tokens are looked for. */
  constructor(source: string, end = 0) {
    this.#source = source
    this.end = end
  }

  get text(): string {
    const token = this.#source.slice(this.start, this.end)
    return this.isAscii ? token : plain(token)
  }

  /** Goes to the next token, if there is one. */
  next(): boolean {
    const source = this.#source
    for (let start = this.end; start < source.length; start += 1) {
      const ascii = asciiEnd(source, start)
      const end = ascii ?? patternEnd(source, start)
      if (end === start) continue
      this.start = start
      this.end = end
      this.isAscii = ascii !== undefined
      return true
    }
    return false
  }
}

/**
 * Where the token at `start` ends if it is of ASCII alone, as most are, in half the time of the
 * pattern. White space ends where it starts.
 */
function asciiEnd(text: string, start: number): number | undefined {
  let end = start
  while (isAsciiWord(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  if (next > 127) return undefined // an accent may belong to the word
  if (end > start) return end
  return next <= 32 ? start : start + 1
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

function patternEnd(text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

/** The tokens of a text in one string, the same for all texts that match each other exactly. */
export function tokenKey(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join(' ')
}

function plain(token: string): string {
  if (token === '’' || token === '‘') return "'"
  return token.normalize('NFC')
}
