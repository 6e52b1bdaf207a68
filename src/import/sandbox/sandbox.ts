import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { programFault } from '../failures.ts'
import { unreadablePage, type CapturedPage, type RawPage } from '../formats/page.ts'
import { limits, tooMuchMemory, tooSlow } from '../limits.ts'
import type { Reason } from '../reasons.ts'

/** What the process answers: the page, or the bug that it met. Without either it is ready. */
export interface Answer {
  readonly read?: CapturedPage
  readonly bug?: string
}

interface Running {
  readonly child: ChildProcess
  readonly ready: Promise<Answer | undefined>
}

/**
 * A process of its own in which pages are read, one after the other. A page that takes too long or
 * too much memory ends this process and not the run; the next page gets a new one. A thread would not
 * do: where one asks for more memory than there is, Node ends them all.
 */
export class Sandbox {
  readonly #program: URL
  readonly #seconds: number
  #running: Running | undefined

  /**
   * @param program What runs in the process.
   * @param seconds How long a page may take.
   */
  constructor(program = new URL('inside.ts', import.meta.url), seconds = limits.seconds) {
    this.#program = program
    this.#seconds = seconds
  }

  /** Starts the process, unless it runs, so that it is there when the first page is. */
  start(): Running {
    if (this.#running !== undefined) return this.#running
    const child = fork(this.#program, {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      serialization: 'advanced', // bytes stay bytes
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // what Node prints when memory ends helps nobody
    })
    const ready = answerOf(child)
    ready.catch(() => undefined) // whoever reads a page hears of it
    child.once('exit', () => {
      if (this.#running?.child === child) this.#running = undefined
    })
    this.#running = { child, ready }
    return this.#running
  }

  /**
   * The page, or why it could not be read. Call it for one page at a time.
   *
   * @throws If the process cannot be started.
   */
  async read(page: RawPage): Promise<CapturedPage> {
    const { child, ready } = this.start()
    if ((await ready) === undefined) throw new Error('The process that reads pages does not start.')
    const answering = answerOf(child)
    child.send(page, () => undefined) // where it cannot be sent, the process has ended
    const clock = setTimeout(() => child.kill('SIGKILL'), this.#seconds * 1000)
    const { read, bug } = (await answering) ?? {}
    clearTimeout(clock)
    if (read !== undefined) return read
    const reason = bug === undefined ? this.#whyEnded(child, page) : programFault(bug)
    return unreadablePage(reason, page.origin)
  }

  end(): void {
    this.#running?.child.kill('SIGKILL')
  }

  #whyEnded({ killed, signalCode, exitCode }: ChildProcess, { format }: RawPage): Reason {
    if (killed) return tooSlow(format, this.#seconds)
    // Node aborts when there is no memory left; where there are no signals, the code says so.
    if (signalCode === 'SIGABRT' || exitCode === 134) return tooMuchMemory(format)
    return programFault(`the process that reads pages ended with ${signalCode ?? exitCode}`)
  }
}

/** What the process says next; `undefined` if it ends before. */
async function answerOf(child: ChildProcess): Promise<Answer | undefined> {
  const heard = new AbortController()
  const next = async (event: string): Promise<readonly Answer[]> =>
    once(child, event, { signal: heard.signal })
  try {
    return await Promise.race([
      next('message').then(([answer]) => answer),
      next('exit').then(() => undefined),
    ])
  } finally {
    heard.abort()
  }
}
