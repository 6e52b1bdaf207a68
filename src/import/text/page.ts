import type { Line } from './lines.ts'

/** What a line of a capture is. */
export type Part = 'navigation' | 'masthead' | 'body' | 'footer' | 'blank'

/** A line and what became of it. */
export interface MarkedLine extends Line {
  readonly part: Part
}

/** How many lines of each kind a capture has; the parts add up to `lines`. */
export type Ledger = Readonly<Record<Part | 'lines', number>>

/**
 * A capture while it is being read. Each recogniser marks the lines that it knows; what nobody knows
 * is body.
 */
export class Page {
  readonly lines: readonly Line[]
  readonly #marks: (Part | undefined)[]

  constructor(lines: readonly Line[]) {
    this.lines = lines
    this.#marks = lines.map((line) => (line.text === '' ? 'blank' : undefined))
  }

  /** Lines that nobody has marked yet, in order. */
  get unmarked(): readonly Line[] {
    return this.lines.filter((_, index) => this.#marks[index] === undefined)
  }

  mark(lines: readonly Line[], part: Part): void {
    for (const { number } of lines) this.#marks[number - 1] = part
  }

  get marked(): readonly MarkedLine[] {
    return this.lines.map((line, index) => ({ ...line, part: this.#marks[index] ?? 'body' }))
  }

  get ledger(): Ledger {
    const count = {
      lines: this.lines.length,
      navigation: 0,
      masthead: 0,
      body: 0,
      footer: 0,
      blank: 0,
    }
    for (const mark of this.#marks) count[mark ?? 'body'] += 1
    return count
  }
}
