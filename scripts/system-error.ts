import { visible, type SystemError } from '../src/errors.ts'

/** What the system would not do, in words, and what can be done about it. By the code of the error. */
const problems: Readonly<Record<string, readonly [problem: string, fix: string]>> = {
  ENOSPC: ['The disk is full', 'free some space, and run the command again'],
  EDQUOT: ['Your share of the disk is full', 'free some space, and run the command again'],
  EROFS: ['The disk may be read but not written', 'name a folder on another one'],
  EACCES: ['You may not do that there', 'ask for the right to write, or name another folder'],
  EPERM: ['You may not do that there', 'ask for the right to write, or name another folder'],
  ENOTDIR: ['A file stands where a folder is needed', 'name another folder, or move the file away'],
  EBUSY: ['It is in use, or a disk is mounted there', 'close what uses it, or name another folder'],
  EMFILE: ['Too many files are open', 'raise the limit with  ulimit -n 4096'],
}

/** The error as the person at the terminal needs it. */
export function systemErrorInWords(error: SystemError): string {
  const { code, path, port, dest = path, message, waiting } = error
  if (code === 'EADDRINUSE' && port !== undefined)
    return `Port ${port} is in use.\n  fix: stop the program that uses it, or choose another one:  ${withPort(port + 1)}`
  const known = problems[code]
  if (known === undefined && waiting === undefined) return visible(message)
  const [problem, fix] = known ?? [message, 'mend that']
  const where = dest === undefined || known === undefined ? '' : `: ${visible(dest)}`
  const rest =
    waiting === undefined
      ? 'what was published stays as it was'
      : `the next build puts the rest in place, which waits in ${waiting}; or delete that folder, and build once more`
  return `${problem}${where}\n  fix: ${fix}; ${rest}`
}

/** The command that is running, at another port. */
function withPort(port: number): string {
  return `PORT=${port} npm run ${process.env['npm_lifecycle_event'] ?? 'dev'}`
}
