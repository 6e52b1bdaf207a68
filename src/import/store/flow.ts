/** Files that are read ahead, and writes that may be under way, at a time. */
const atOnce = 24

/**
 * Loads items ahead of their turn and gives them in order, so that reading overlaps with work.
 *
 * @yields Each item with a promise of what was loaded, which may reject.
 */
export async function* ahead<Item, Loaded>(
  items: readonly Item[],
  load: (item: Item) => Promise<Loaded>,
): AsyncGenerator<readonly [Item, Promise<Loaded>]> {
  const loading: Promise<Loaded>[] = []
  for (const [index, item] of items.entries()) {
    while (loading.length < Math.min(index + atOnce, items.length)) {
      const next = items[loading.length]
      if (next === undefined) break
      const promise = load(next)
      promise.catch(() => undefined) // it is looked at in its turn
      loading.push(promise)
    }
    const own = loading[index]
    if (own !== undefined) yield [item, own]
    Reflect.deleteProperty(loading, index) // what was used may be forgotten
  }
}

/** Writes that go on while the next capture is read; only some at a time. */
export class Writes {
  readonly #open = new Set<Promise<void>>()
  #failure: { readonly error: unknown } | undefined

  /** Begins a write, as soon as not too many are under way. */
  async begin(write: () => Promise<void>): Promise<void> {
    while (this.#open.size >= atOnce) await Promise.race(this.#open)
    this.#throwFailure()
    const open = write()
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => this.#open.delete(open))
    this.#open.add(open)
  }

  /** Waits for all of them. @throws What the first that failed threw. */
  async end(): Promise<void> {
    await Promise.all(this.#open)
    this.#throwFailure()
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }
}
