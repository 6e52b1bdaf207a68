import type { FinderFiles } from '../catalogue.ts'
import type { Search } from './address.ts'
import type { Answer } from './answer.ts'
import { currentFiles } from './current-files.ts'
import type { Question, Told } from './told.ts'
import { patience, SearchError } from './search-error.ts'

/**
 * Starts the thread that finds.
 *
 * @param hear Is told what the thread says.
 */
export type StartThread = (worker: string, hear: (told: Told) => void) => RunningThread

/** The thread, as the page has it. */
interface RunningThread {
  tell(question: Question): void
  end(): void
}

/** Where a finder gets what it needs. */
interface Surroundings {
  readonly start: StartThread
  /** Absolute address of the file that names the files of now. */
  readonly current: string
  /** Called when the page's own code is of an earlier edition, with the address of the current one. */
  readonly reload: (script: string) => void
}

/** Milliseconds after which a page looks whether the site was published again. */
const freshness = 60_000

/**
 * Finds, in a thread of its own. If anything that it needs cannot be had, the thread is ended with all that it knew, so
 * that the next search begins anew; if the site was published again meanwhile, at once and with the files of now.
 */
export class Finder {
  #files: FinderFiles
  readonly #surroundings: Surroundings
  #thread: Thread | undefined
  /** When the site was last looked at, in milliseconds since 1970. */
  #lastLook = Date.now()

  constructor(files: FinderFiles, surroundings: Surroundings) {
    this.#files = files
    this.#surroundings = surroundings
  }

  /**
   * Answers a search.
   *
   * @param showFirst Is given what headlines say, if that is something.
   * @throws {SearchError} If a file that search needs cannot be had.
   */
  async find(search: Search, showFirst: (first: Answer) => void): Promise<Answer> {
    try {
      const found = await this.#ask(search, showFirst)
      if (!this.#mayBeOld(found) || !(await this.#isPublishedAnew())) return found
    } catch (error) {
      const isToldApart = error instanceof SearchError && error.trouble !== 'silent'
      if (!isToldApart || !(await this.#isPublishedAnew())) throw error
    }
    return this.#ask(search, showFirst)
  }

  /** Fetches what a search for this text will need. What fails now fails again, and is told, when it is asked for. */
  prepare(text: string): void {
    this.#started().prepare(text)
  }

  async #ask(search: Search, showFirst: (first: Answer) => void): Promise<Answer> {
    try {
      return await this.#started().ask(search, showFirst)
    } catch (error) {
      this.#end()
      throw error
    }
  }

  /** An answer may come from what was fetched long ago; and that there is nothing is said only of the site as it is. */
  #mayBeOld({ total }: Answer): boolean {
    return total.count === 0 || Date.now() - this.#lastLook > freshness
  }

  #started(): Thread {
    // What was fetched ahead may have failed; now it may be had.
    if (this.#thread?.hasFailed === true) this.#end()
    this.#thread ??= new Thread(this.#files, this.#surroundings.start)
    return this.#thread
  }

  #end(): void {
    this.#thread?.end()
    this.#thread = undefined
  }

  /**
   * Whether other files are to be had now; then the thread is ended. If the page's own code is one of them, the page is
   * loaded anew.
   */
  async #isPublishedAnew(): Promise<boolean> {
    const { current, reload } = this.#surroundings
    try {
      const files = await currentFiles(current)
      this.#lastLook = Date.now()
      if (JSON.stringify(files) === JSON.stringify(this.#files)) return false
      if (files.script !== this.#files.script) reload(files.script)
      this.#files = files
      this.#end()
      return true
    } catch {
      return false
    }
  }
}

/** A thread that finds, as long as it does. */
class Thread {
  readonly #running: RunningThread
  readonly #asked = new Map<number, Asked>()
  /** A thread that cannot be started may say nothing at all. */
  readonly #start: ReturnType<typeof setTimeout>
  #hasFailed = false
  #last = 0

  constructor(files: FinderFiles, start: StartThread) {
    this.#start = setTimeout(() => this.#fail(new SearchError('silent', files.worker)), patience)
    this.#running = start(files.worker, (told) => this.#hear(told))
    this.#running.tell({ files })
  }

  get hasFailed(): boolean {
    return this.#hasFailed
  }

  ask(search: Search, showFirst: (first: Answer) => void): Promise<Answer> {
    this.#last += 1
    const asked = { ...Promise.withResolvers<Answer>(), showFirst }
    this.#asked.set(this.#last, asked)
    this.#running.tell({ id: this.#last, search })
    return asked.promise
  }

  prepare(text: string): void {
    this.#running.tell({ prepare: text })
  }

  end(): void {
    clearTimeout(this.#start)
    this.#running.end()
  }

  #hear(told: Told): void {
    clearTimeout(this.#start)
    if ('trouble' in told) this.#fail(new SearchError(told.trouble, told.file))
    if (!('answer' in told)) return
    const asked = this.#asked.get(told.id)
    if (told.answer.isFinal) {
      this.#asked.delete(told.id)
      asked?.resolve(told.answer)
    } else asked?.showFirst(told.answer)
  }

  #fail(failure: SearchError): void {
    this.#hasFailed = true
    for (const { reject } of this.#asked.values()) reject(failure)
    this.#asked.clear()
  }
}

interface Asked extends PromiseWithResolvers<Answer> {
  readonly showFirst: (first: Answer) => void
}
