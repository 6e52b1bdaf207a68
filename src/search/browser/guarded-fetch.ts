import { patience, SearchError } from './search-error.ts'

/**
 * Fetches files of search, and believes none that it has not looked at: a host may answer with a page of its own, an
 * old file, or half of one, and Pagefind takes what it gets, or passes over it in silence.
 */
export class GuardedFetch {
  readonly #patience: number
  /** Files that were asked for before they are needed. */
  readonly #early = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  /** Rejected by the first request that fails. */
  readonly #failed = Promise.withResolvers<never>()

  constructor(milliseconds = patience) {
    this.#patience = milliseconds
    // It may fail before anybody waits for it.
    this.#failed.promise.catch(() => undefined)
  }

  /** Like the `fetch` of browsers, for Pagefind: what it compressed is unpacked. */
  async fetch(address: string): Promise<Response> {
    return new Response(await this.bytes(address))
  }

  /** @throws {SearchError} */
  async json<T>(address: string): Promise<T> {
    const parsed: T = JSON.parse(new TextDecoder().decode(await this.bytes(address)))
    return parsed
  }

  /**
   * The content of a file.
   *
   * @throws {SearchError} From then on, {@link watch} throws it too.
   */
  async bytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
    const early = this.#early.get(address)
    if (early !== undefined) return early
    try {
      const content = await this.#read(address)
      await expectHash(address, content)
      if (/\.json(?:\?|$)/.test(address)) JSON.parse(new TextDecoder().decode(content))
      return compressed.test(address) ? await unpacked(content) : content
    } catch (error) {
      const failure =
        error instanceof SearchError ? error : new SearchError('damaged', address, error)
      throw this.#fail(failure)
    }
  }

  /**
   * What a script exports.
   *
   * @throws {SearchError}
   */
  async module<T>(address: string): Promise<T> {
    const silence = Promise.withResolvers<never>()
    const timer = setTimeout(
      () => silence.reject(new SearchError('silent', address)),
      this.#patience,
    )
    try {
      return await Promise.race([silence.promise, import(address)])
    } catch (error) {
      throw this.#fail(
        error instanceof SearchError ? error : new SearchError('gone', address, error),
      )
    } finally {
      clearTimeout(timer)
    }
  }

  /** Begins to fetch a file that will be asked for. */
  begin(address: string): void {
    if (this.#early.has(address)) return
    const early = this.bytes(address)
    // Whoever asks for it is told what went wrong.
    early.catch(() => undefined)
    this.#early.set(address, early)
  }

  /**
   * What somebody makes of files that were fetched here.
   *
   * @throws {SearchError} As soon as a request fails, even if whoever asked for it says nothing or goes on waiting.
   */
  async watch<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([this.#failed.promise, work])
    } catch (error) {
      throw error instanceof SearchError ? error : new SearchError('damaged', 'index', error)
    }
  }

  #fail(failure: SearchError): SearchError {
    this.#failed.reject(failure)
    return failure
  }

  async #read(address: string): Promise<Uint8Array<ArrayBuffer>> {
    const stop = new AbortController()
    const inTime = async <T>(step: Promise<T>): Promise<T> => {
      const timer = setTimeout(() => stop.abort(new SearchError('silent', address)), this.#patience)
      try {
        return await step
      } catch (error) {
        if (error instanceof SearchError) throw error
        throw new SearchError('unreachable', address, error)
      } finally {
        clearTimeout(timer)
      }
    }
    const response = await inTime(originalFetch(address, { signal: stop.signal }))
    expectFile(address, response)
    const chunks: Uint8Array<ArrayBuffer>[] = []
    const reader = (response.body ?? new Blob([]).stream()).getReader()
    for (;;) {
      const { done, value } = await inTime(reader.read())
      if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer())
      chunks.push(value)
    }
  }
}

/** Pagefind's files are gzip, whatever their names say. */
const compressed = /\.(?:pf_\w+|pagefind)$/

/** Pagefind is given ours in its place. */
const originalFetch = globalThis.fetch.bind(globalThis)

function expectFile(address: string, response: Response): void {
  if (response.status === 404 || response.status === 410) throw new SearchError('gone', address)
  if (!response.ok) throw new SearchError('unreachable', address)
  const type = response.headers.get('Content-Type') ?? ''
  if (type.startsWith('text/html')) throw new SearchError('gone', address)
}

/** Compares a file with the hash in its name. Browsers can do so only where the connection is secure. */
async function expectHash(address: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  const [, hash] = /\.([0-9a-f]{10})\.\w+$/.exec(address) ?? []
  if (hash === undefined || !('subtle' in crypto)) return
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content)).slice(0, 5)
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== hash) throw new SearchError('damaged', address)
}

/** What gzip holds. Its checksum tells whether anything of it is missing or wrong. */
async function unpacked(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
