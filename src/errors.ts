/** Where in a source file something is. Lines and columns start at 1. */
export interface Place {
  /** As the person who has to open it would type it, relative to the working folder. */
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/**
 * A mistake in the content, which the person who wrote the content can mend.
 * The message says what is wrong with their own value; `fix` says what to type instead.
 *
 * Everything else that throws is a bug in the generator and keeps its stack.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly place: Place
  /** Names the rule for machines, in words joined by hyphens: `unknown-field`. Never changes. */
  readonly code: string
  /** What is wrong, without place and cure. */
  readonly problem: string
  readonly fix: string

  /** Eleventy prints no stack trace for errors that carry this flag. */
  readonly skipOriginalStack = true

  constructor(
    problem: string,
    options: { code: string; place: Place; fix: string; cause?: unknown },
  ) {
    const [shown, fix] = [visible(problem), visible(options.fix)]
    super(`${at(options.place)} ${shown}\n  fix: ${fix}`, { cause: options.cause })
    this.problem = shown
    this.code = options.code
    this.place = options.place
    this.fix = fix
  }
}

/** All the mistakes of one run, by file and line, so that they can be mended in one go. */
export class ContentErrors extends AggregateError {
  override readonly name = 'ContentErrors'
  override readonly errors: ContentError[]
  readonly skipOriginalStack = true

  constructor(errors: readonly ContentError[]) {
    const sorted = errors.toSorted(byPlace)
    const count = sorted.length === 1 ? '1 mistake' : `${sorted.length} mistakes`
    const messages = sorted.map((error) => error.message)
    super(sorted, `${count} in the content:\n\n${messages.join('\n')}`)
    this.errors = sorted
  }
}

/** The mistakes that `error` stands for; none if it is something else, such as a bug. */
export function mistakesOf(error: unknown): readonly ContentError[] {
  if (error instanceof ContentError) return [error]
  return error instanceof ContentErrors ? error.errors : []
}

/**
 * Calls `action`, and puts what is wrong with the content aside instead of stopping at it.
 *
 * @returns What `action` returns, or `undefined` if the content was wrong.
 */
export function collecting<T>(mistakes: ContentError[], action: () => T): T | undefined {
  try {
    return action()
  } catch (error) {
    const found = mistakesOf(error)
    if (found.length === 0) throw error
    mistakes.push(...found)
    return undefined
  }
}

function byPlace({ place: a }: ContentError, { place: b }: ContentError): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** `file:line:column`, the form that editors and terminals turn into a link. */
export function at({ file, line, column }: Place): string {
  return [visible(file), line, column].filter((part) => part !== undefined).join(':')
}

/** A text without characters that a terminal would obey: they stand as `\u001b`. Names of files may hold them. */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** What the system refused: a full disk, a folder that may not be read. No stack would explain it. */
export interface SystemError extends Error {
  readonly code: string
  readonly syscall: string
  readonly path?: string
  readonly port?: number
  /** Of a file that is moved: where to. */
  readonly dest?: string
  /** The folder in which the rest of an edition waits, if the error came while it was put in place. */
  readonly waiting?: string
}

export function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  )
}
