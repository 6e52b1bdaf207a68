import { isSystemError, mistakesOf } from '../errors.ts'
import type { Reason } from './reasons.ts'

/** Codes of the reasons that make the exit code 1: something could not be read, or not wholly. */
const failures: ReadonlySet<string> = new Set([
  'unreadable',
  'not-a-file',
  'damaged-archive',
  'program-fault',
  'not-written',
  'changing',
])

export function isFailure({ code }: Reason): boolean {
  return failures.has(code)
}

/** What the system says when it does not let a file or folder be read, and what to do. */
const refusals: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  ENOENT: ['There is no such file or folder.', 'check the name of the path'],
  EACCES: ['You may not read it.', 'ask for the right to read it, or leave it out'],
  EPERM: ['You may not read it.', 'ask for the right to read it, or leave it out'],
  ELOOP: ['It is a link that leads in a circle.', 'name the file that it should lead to'],
}

/**
 * Why something went wrong with one capture, after which the others are imported.
 *
 * @param path Where the capture is; what else could not be read is named.
 */
export function failure(error: unknown, path: string): Reason {
  const [mistake] = mistakesOf(error)
  if (mistake !== undefined) {
    return { code: mistake.code, line: null, message: mistake.problem, fix: mistake.fix }
  }
  if (!isSystemError(error)) return programFault(inWords(error))
  const [message, fix] = refusals[error.code] ?? [`${error.message}.`, 'check the path']
  const isOther = error.path !== undefined && error.path !== path
  const named = isOther ? `${message} It is ${error.path}.` : message
  return { code: 'unreadable', line: null, message: named, fix }
}

/** Why an article was not written, though others were. */
export function notWritten(error: unknown, path: string): Reason {
  if (!isSystemError(error)) return failure(error, path)
  const message = `The article could not be written: ${error.message}.`
  const fix = 'give the capture another name, and import it again'
  return { code: 'not-written', line: null, message, fix }
}

/** A bug of the program, which one page met. */
export function programFault(error: string): Reason {
  return {
    code: 'program-fault',
    line: null,
    message: `The program failed at this page: ${error}.`,
    fix: 'send the page and this message to whoever looks after the program',
  }
}

/** What can be told apart of what stands at a path. */
interface Kind {
  isDirectory(): boolean
  isFIFO(): boolean
  isSocket(): boolean
}

/** Something that would never end, or that holds nothing by itself. */
export function notFile(kind: Kind): Reason {
  const code = 'not-a-file'
  if (kind.isDirectory()) {
    const message = 'It is a link to a folder, and such links are not followed.'
    return { code, line: null, message, fix: 'name the folder itself' }
  }
  const name = kind.isFIFO() ? 'a named pipe' : kind.isSocket() ? 'a socket' : 'a device'
  const fix = 'save what comes out of it as a file, and import that'
  return { code, line: null, message: `It is ${name}, and not a file.`, fix }
}

/** An error on one line, so that a message can hold it: `TypeError: x is not a function`. */
export function inWords(error: unknown): string {
  return String(error).replace(/\s+/g, ' ').slice(0, 300)
}
