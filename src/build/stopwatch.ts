const parts = ['read', 'render', 'index', 'verify'] as const

type Part = (typeof parts)[number]

/** Seconds of each part of a build, to the millisecond. */
export type Seconds = Readonly<Record<Part | 'total', number>>

/** Measures the parts of a build, one after the other. */
export class Stopwatch {
  #last = performance.now()
  readonly #start = this.#last
  readonly #milliseconds: Record<Part, number> = { read: 0, render: 0, index: 0, verify: 0 }

  /** Adds the time since the last call to a part. */
  lap(part: Part): void {
    const now = performance.now()
    this.#milliseconds[part] += now - this.#last
    this.#last = now
  }

  seconds(): Seconds {
    const { read, render, index, verify } = this.#milliseconds
    return {
      read: inSeconds(read),
      render: inSeconds(render),
      index: inSeconds(index),
      verify: inSeconds(verify),
      total: inSeconds(performance.now() - this.#start),
    }
  }
}

function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000
}
