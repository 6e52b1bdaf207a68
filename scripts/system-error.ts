import type { SystemError } from '../src/errors.ts'

/** What the system would not do, in words, and what can be done about it. By the code of the error. */
const problems: Readonly<Record<string, readonly [problem: string, fix: string]>> = {
  ENOSPC: ['The disk is full', 'free some space, and run the command again'],
  EDQUOT: ['Your share of the disk is full', 'free some space, and run the command again'],
  EROFS: ['The disk may be read but not written', 'name a folder on another one'],
  EACCES: ['You may not do that there', 'ask for the right to write, or name another folder'],
  EPERM: ['You may not do that there', 'ask for the right to write, or name another folder'],
  ENOTDIR: ['A file stands where a folder is needed', 'name another folder, or move the file away'],
  EMFILE: ['Too many files are open', 'raise the limit with  ulimit -n 4096'],
}

/** The error as the person at the terminal needs it. */
export function systemErrorInWords({ code, path, message }: SystemError): string {
  const known = problems[code]
  if (known === undefined) return message
  const [problem, fix] = known
  const where = path === undefined ? '' : `: ${path}`
  return `${problem}${where}\n  fix: ${fix}; what was published stays as it was`
}
