import { isSystemError } from '../../errors.ts'

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

/** What the system says because of a name, or of what stands at a path; other writes may succeed. */
const ofOnePath = new Set(['ENAMETOOLONG', 'EISDIR', 'ENOTDIR', 'EEXIST', 'EINVAL', 'ENOENT'])

/** Whether other writes would fail too: the disk is full, or nobody may write there. */
function concernsAll(error: unknown): boolean {
  return isSystemError(error) && !ofOnePath.has(error.code)
}

/** Writes that go on while the next capture is read; only some at a time. */
export class Writes {
  readonly #open = new Set<Promise<void>>()
  readonly #shared = new Map<string, Promise<void>>()
  readonly #failed = new Map<number, unknown>()
  #failure: { readonly error: unknown } | undefined

  /**
   * Begins a write, as soon as not too many are under way.
   *
   * @param place Whose write it is: its place in the report.
   */
  async begin(place: number, write: () => Promise<void>): Promise<void> {
    while (this.#open.size >= atOnce) await Promise.race(this.#open)
    this.check()
    const open = write()
      .catch((error: unknown) => {
        if (concernsAll(error)) this.#failure ??= { error }
        else this.#failed.set(place, error)
      })
      .finally(() => this.#open.delete(open))
    this.#open.add(open)
  }

  /** Makes a file once that several writes need, as all pages of an archive need its copy. */
  async once(path: string, write: () => Promise<void>): Promise<void> {
    const made = this.#shared.get(path) ?? write()
    this.#shared.set(path, made)
    await made
  }

  /**
   * Waits for all of them.
   *
   * @returns Why single ones failed, by their place in the report.
   * @throws As `check`.
   */
  async end(): Promise<ReadonlyMap<number, unknown>> {
    await Promise.all(this.#open)
    this.check()
    return this.#failed
  }

  /** @throws What made a write fail, if others would fail of it too. */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure.error
  }
}
