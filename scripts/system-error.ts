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

/** What the system refused: a full disk, a folder that may not be written. No stack would explain it. */
export interface SystemError extends Error {
  readonly code: string
  readonly syscall: string
  readonly path?: string
  readonly port?: number
}

export function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  )
}

/** The error as the person at the terminal needs it. */
export function systemErrorInWords({ code, path, port, message }: SystemError): string {
  if (code === 'EADDRINUSE' && port !== undefined)
    return `Port ${port} is in use.\n  fix: stop the program that uses it, or choose another one:  ${withPort(port + 1)}`
  const known = problems[code]
  if (known === undefined) return message
  const [problem, fix] = known
  const where = path === undefined ? '' : `: ${path}`
  return `${problem}${where}\n  fix: ${fix}; what was published stays as it was`
}

/** The command that is running, at another port. */
function withPort(port: number): string {
  return `PORT=${port} npm run ${process.env['npm_lifecycle_event'] ?? 'dev'}`
}
