import type { FinderFiles } from '../catalogue.ts'
import type { Search } from './address.ts'
import type { Answer } from './answer.ts'
import { GuardedFetch, patience } from './guarded-fetch.ts'
import type { Told } from './told.ts'
import { SearchError } from './search-error.ts'

/** Starts the thread that finds, and tells it by which port it is asked. */
export type StartThread = (files: FinderFiles, port: MessagePort) => { terminate(): void }

/** Where a finder gets what it needs. */
interface Surroundings {
  readonly start: StartThread
  /** Absolute address of the file that names the files of now. */
  readonly current: string
  /** Called when the page itself is of an earlier edition. */
  readonly reload: () => void
}

/**
 * Finds, in a thread of its own. If anything that it needs cannot be had, the thread is ended with all that it knew, so
 * that the next search begins anew; if the site was published again meanwhile, at once and with the files of now.
 */
export class Finder {
  #files: FinderFiles
  readonly #surroundings: Surroundings
  #thread: Thread | undefined

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
      return await this.#ask(search, showFirst)
    } catch (error) {
      this.#end()
      if (!(error instanceof SearchError) || !(await this.#isPublishedAnew(error))) throw error
    }
    try {
      return await this.#ask(search, showFirst)
    } catch (error) {
      this.#end()
      throw error
    }
  }

  /** Fetches what a search for this text will need. What fails now fails again, and is told, when it is asked for. */
  prepare(text: string): void {
    this.#started().prepare(text)
  }

  async #ask(search: Search, showFirst: (first: Answer) => void): Promise<Answer> {
    return this.#started().ask(search, showFirst)
  }

  #started(): Thread {
    this.#thread ??= new Thread(this.#files, this.#surroundings.start)
    return this.#thread
  }

  #end(): void {
    this.#thread?.end()
    this.#thread = undefined
  }

  /** Whether other files are to be had now. If the page's own code is one of them, the page is loaded anew. */
  async #isPublishedAnew({ trouble }: SearchError): Promise<boolean> {
    if (trouble === 'silent') return false
    const { current, reload } = this.#surroundings
    try {
      // Past every cache: hosts keep what they served for minutes.
      const files = await new GuardedFetch().json<FinderFiles>(`${current}?now=${Date.now()}`)
      const isAnother = JSON.stringify(files) !== JSON.stringify(this.#files)
      if (isAnother && files.script !== this.#files.script) reload()
      this.#files = files
      return isAnother
    } catch {
      return false
    }
  }
}

/** A thread that finds, as long as it does. */
class Thread {
  readonly #worker: { terminate(): void }
  readonly #port: MessagePort
  readonly #asked = new Map<number, Asked>()
  #failure: SearchError | undefined
  #last = 0

  constructor(files: FinderFiles, start: StartThread) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.#port.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#take(data))
    this.#port.start()
    this.#worker = start(files, port2)
    // A thread that cannot be started says nothing at all.
    const timer = setTimeout(() => this.#fail(new SearchError('silent', files.worker)), patience)
    this.#port.addEventListener('message', () => clearTimeout(timer), { once: true })
  }

  ask(search: Search, showFirst: (first: Answer) => void): Promise<Answer> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    this.#last += 1
    const asked = { ...Promise.withResolvers<Answer>(), showFirst }
    this.#asked.set(this.#last, asked)
    this.#port.postMessage({ id: this.#last, search })
    return asked.promise
  }

  prepare(text: string): void {
    this.#port.postMessage({ prepare: text })
  }

  end(): void {
    this.#worker.terminate()
    this.#port.close()
  }

  #take(told: Told): void {
    if ('trouble' in told) this.#fail(new SearchError(told.trouble, told.file))
    if (!('answer' in told)) return
    const asked = this.#asked.get(told.id)
    if (told.answer.isFinal) {
      this.#asked.delete(told.id)
      asked?.resolve(told.answer)
    } else asked?.showFirst(told.answer)
  }

  #fail(failure: SearchError): void {
    this.#failure = failure
    for (const { reject } of this.#asked.values()) reject(failure)
    this.#asked.clear()
  }
}

interface Asked extends PromiseWithResolvers<Answer> {
  readonly showFirst: (first: Answer) => void
}
