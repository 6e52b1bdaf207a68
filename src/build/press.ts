import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { ContentErrors } from '../errors.ts'
import { collectGarbageNowAndThen } from '../garbage.ts'
import type { Edition } from '../output/edition.ts'
import type { MadeFrom } from '../output/record-table.ts'
import { LinkCheck } from '../publish/links.ts'
import { outputFile, type Base, type Path } from '../urls.ts'

/** A file of the site that is made only if it does not stand already. */
export interface Recipe {
  readonly path: Path
  /**
   * Finds all that the file is made from, beside what all files are; `null` if it is to be made anyway. It is no
   * getter: V8 gives each object that has getters of its own a class of its own, which keeps it for seconds.
   */
  readonly inputs: (() => readonly unknown[]) | null
  /** Something that is found sooner: as long as it is the same, so are the inputs, which are not asked for then. */
  readonly glance?: string | undefined
  readonly make: () => string
}

/** Called with the number of files that are done. */
export type Progress = (done: number) => void

/** No page leads into a search index, and all that are kept were made with the assets of now. */
const unlinked = /^(?:pagefind|assets)\//

/** How many files are made in a row before others, such as the answers of threads, have their turn. */
const inARow = 25

/** How many files can be kept while one is made. */
const keptWhileOneIsMade = 20

/** Puts the files of a site into an edition, of each only what does not stand already. */
export class Press {
  readonly #edition: Edition
  readonly #shared: string
  readonly #links: LinkCheck
  readonly #progress: Progress
  /** The files of an article have one glance, of which the hash is made once. */
  #lastGlance = { glance: '', hash: '' }
  #done = 0

  /** @param shared What every file is made from: the code, the newsroom. */
  constructor(
    edition: Edition,
    base: Pick<Base, 'path'>,
    shared: readonly unknown[],
    progress: Progress,
  ) {
    this.#edition = edition
    this.#shared = hash('sha256', JSON.stringify(shared))
    this.#links = new LinkCheck(base)
    this.#progress = progress
  }

  /** Whether a file stands that was made from the same. If so, it is in the edition. */
  keeps(path: Path, inputs: readonly unknown[]): boolean {
    return this.#edition.keeps(outputFile(path), { key: this.#keyOf(inputs), glance: '' })
  }

  /** Whether a file is in the edition already. */
  has(path: Path): boolean {
    return this.#edition.contents.has(outputFile(path))
  }

  /** Puts a file that was made into the edition. */
  put(path: Path, content: string | Uint8Array, inputs: readonly unknown[] | null = null): void {
    this.#put(path, content, { key: this.#keyOf(inputs), glance: '' })
  }

  #put(path: Path, content: string | Uint8Array, from: MadeFrom): void {
    const file = outputFile(path)
    collectGarbageNowAndThen()
    this.#edition.put(file, content, from)
    if (typeof content === 'string' && file.endsWith('.html')) this.#links.see(file, content)
  }

  /** Makes what does not stand already. */
  async makeAll(recipes: Iterable<Recipe>): Promise<void> {
    let work = 0
    for (const recipe of recipes) {
      this.#done += 1
      work += this.#keepsOrMakes(recipe) ? 1 / keptWhileOneIsMade : 1
      if (work < inARow) continue
      work = 0
      this.#progress(this.#done)
      await setImmediate()
    }
  }

  /** @returns Whether the file stands already. If not, it was made. */
  #keepsOrMakes(recipe: Recipe): boolean {
    const file = outputFile(recipe.path)
    const glance = this.#hashOfGlance(recipe.glance)
    if (this.#edition.keepsAtAGlance(file, glance)) return true
    const from = { key: this.#keyOf(recipe.inputs?.() ?? null), glance }
    if (this.#edition.keeps(file, from)) return true
    this.#put(recipe.path, recipe.make(), from)
    return false
  }

  /**
   * Checks the links of all pages that were made, and if anything goes that stood, those of all others.
   *
   * @throws {ContentErrors} With every link that leads nowhere.
   */
  checkLinks(): void {
    if (this.#edition.removed().some((path) => !unlinked.test(path))) {
      for (const path of this.#edition.contents.paths()) {
        if (!path.endsWith('.html') || this.#edition.isNew(path)) continue
        this.#links.see(path, this.#edition.standing.read(path))
      }
    }
    const mistakes = this.#links.mistakes((file) => this.#edition.contents.has(file))
    if (mistakes.length > 0) throw new ContentErrors(mistakes)
  }

  #hashOfGlance(glance: string | undefined): string {
    if (glance === undefined) return ''
    if (glance !== this.#lastGlance.glance) {
      this.#lastGlance = { glance, hash: hash('sha256', this.#shared + glance) }
    }
    return this.#lastGlance.hash
  }

  #keyOf(inputs: readonly unknown[] | null): string {
    if (inputs === null) return ''
    return hash('sha256', this.#shared + JSON.stringify(inputs))
  }
}
