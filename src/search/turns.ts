/** Lets some actions be under way at once; others wait, and have their turn in the order in which they came. */
export class Turns {
  #free: number
  readonly #waiting: PromiseWithResolvers<void>[] = []

  /** @param atOnce How many may be under way. */
  constructor(atOnce: number) {
    this.#free = atOnce
  }

  async take<T>(action: () => Promise<T>): Promise<T> {
    await this.#turn()
    try {
      return await action()
    } finally {
      this.addOne()
    }
  }

  /** Lets one more be under way. */
  addOne(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free += 1
    else next.resolve()
  }

  /** Ends the waiting of all who wait. */
  end(why: Error): void {
    for (const one of this.#waiting.splice(0)) one.reject(why)
  }

  #turn(): Promise<void> | undefined {
    if (this.#free === 0) {
      const turn = Promise.withResolvers<void>()
      this.#waiting.push(turn)
      return turn.promise
    }
    this.#free -= 1
    return undefined
  }
}
