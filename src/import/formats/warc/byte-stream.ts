/** What is longer is no line of a header, and is given in parts. */
const longestLine = 64 * 1024
const lineEnd = 10

/** Bytes that arrive in pieces, taken as lines and as blocks of a known length. */
export class ByteStream {
  readonly #source: AsyncIterator<Buffer>
  #ahead: Buffer = Buffer.alloc(0)
  /** What the source threw, if it did: the bytes end there. */
  failure: unknown

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next line with its end, LF or CRLF; `undefined` after the last. */
  async line(): Promise<string | undefined> {
    let end = -1
    do {
      end = this.#ahead.subarray(0, longestLine).indexOf(lineEnd)
    } while (end === -1 && this.#ahead.length < longestLine && (await this.#fill()))
    if (this.#ahead.length === 0) return undefined
    return this.#take(end === -1 ? longestLine : end + 1).toString('latin1')
  }

  /** Some bytes, as many as are there; `undefined` after the last. */
  async piece(): Promise<Buffer | undefined> {
    while (this.#ahead.length === 0) {
      if (!(await this.#fill())) return undefined
    }
    return this.#take(this.#ahead.length)
  }

  /** As many bytes as are wanted, or all that are left. */
  async read(length: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    await this.#pass(length, (piece) => pieces.push(piece))
    return Buffer.concat(pieces)
  }

  /** @returns How many of the bytes there were. */
  async skip(length: number): Promise<number> {
    let skipped = 0
    await this.#pass(length, (piece) => (skipped += piece.length))
    return skipped
  }

  /** Skips what stands before a mark. @returns Whether the mark is there. */
  async find(mark: Buffer): Promise<boolean> {
    for (;;) {
      const at = this.#ahead.indexOf(mark)
      if (at !== -1) {
        this.#take(at)
        return true
      }
      this.#take(this.#ahead.length + 1 - mark.length) // the rest may be the beginning of the mark
      if (!(await this.#fill())) return false
    }
  }

  async startsWith(mark: Buffer): Promise<boolean> {
    while (this.#ahead.length < mark.length && (await this.#fill())) continue
    return this.#ahead.subarray(0, mark.length).equals(mark)
  }

  /** Puts bytes back that were taken last. */
  unread(bytes: Buffer): void {
    this.#ahead = Buffer.concat([bytes, this.#ahead])
  }

  async #pass(length: number, each: (piece: Buffer) => void): Promise<void> {
    let missing = length
    while (missing > 0 && (this.#ahead.length > 0 || (await this.#fill()))) {
      const piece = this.#take(missing)
      missing -= piece.length
      each(piece)
    }
  }

  #take(most: number): Buffer {
    const taken = this.#ahead.subarray(0, Math.max(0, most))
    this.#ahead = this.#ahead.subarray(taken.length)
    return taken
  }

  /** @returns Whether there may be more bytes now. */
  async #fill(): Promise<boolean> {
    if (this.failure !== undefined) return false
    try {
      const next = await this.#source.next()
      if (next.done === true) return false
      this.#ahead = this.#ahead.length === 0 ? next.value : Buffer.concat([this.#ahead, next.value])
      return true
    } catch (error) {
      this.failure = error
      return false
    }
  }
}
