import type { Part } from '../../text/page.ts'
import type { PageLedger } from '../page.ts'
import type { VisibleLine } from './visible.ts'

/** What the visible text of a page became. */
export interface Visible {
  /** Lines of the whole page and of its text, and those that are headline, date or source. */
  readonly page: readonly VisibleLine[]
  readonly body: readonly VisibleLine[]
  readonly masthead: readonly string[]
}

/**
 * The characters of visible text by what became of them, white space not counted. What stands above
 * and between is navigation; what stands below the text is the foot of the page.
 */
export function ledgerOf({ page, body, masthead }: Visible): PageLedger {
  const bodyLines = new Counted(body.map(({ text }) => text))
  const bodyPieces = new Counted(body.flatMap(({ pieces }) => pieces))
  const pieces = page.flatMap((line) => line.pieces)
  const parts = page.flatMap((line): readonly (Part | undefined)[] => {
    if (masthead.includes(line.text)) return line.pieces.map(() => 'masthead')
    // A link that leads nowhere is plain text in the article, and then only the line is the same.
    const isBody = bodyLines.take(line.text)
    return line.pieces.map((piece) => (bodyPieces.take(piece) || isBody ? 'body' : undefined))
  })
  const last = parts.lastIndexOf('body')
  const ledger = { lines: 0, navigation: 0, masthead: 0, body: 0, footer: 0, blank: 0 }
  for (const [index, text] of pieces.entries()) {
    const part = parts[index] ?? (index > last && last !== -1 ? 'footer' : 'navigation')
    const length = Array.from(text.replaceAll(' ', '')).length
    ledger[part] += length
    ledger.lines += length
  }
  return { ...ledger, unit: 'characters' }
}

/** Texts, each of which can be taken as often as it is there. */
class Counted {
  readonly #counts = new Map<string, number>()

  constructor(texts: readonly string[]) {
    for (const text of texts) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1)
  }

  take(text: string): boolean {
    const count = this.#counts.get(text) ?? 0
    if (count > 0) this.#counts.set(text, count - 1)
    return count > 0
  }
}
