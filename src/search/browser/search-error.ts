/** Milliseconds without a byte after which a request has failed. */
export const patience = 15_000

/**
 * Why something that search needs could not be had.
 *
 * - `unreachable`: there is no connection, or the host answers with a fault of its own.
 * - `silent`: no byte came for {@link patience}.
 * - `damaged`: what came is not the file that was asked for.
 * - `gone`: the host has no such file any more.
 */
export type Trouble = 'unreachable' | 'silent' | 'damaged' | 'gone'

/** The one error of search: a file that it needs could not be had. Everything else that is thrown is a bug. */
export class SearchError extends Error {
  override readonly name = 'SearchError'
  readonly trouble: Trouble
  /** Address of the file, or what it is for. */
  readonly file: string

  constructor(trouble: Trouble, file: string, cause?: unknown) {
    super(`${file}: ${trouble}`, { cause })
    this.trouble = trouble
    this.file = file
  }
}
