/** Does something that changes files, unless that has failed before. */
export type Attempt = (action: () => void) => void

/**
 * What cannot be written is not remembered, and nothing else comes of it.
 *
 * @param folder Where is written.
 * @param warn Is told once, in a line, that it cannot be.
 */
export function attempting(folder: string, warn: (line: string) => void): Attempt {
  let hasFailed = false
  return (action) => {
    if (hasFailed) return
    try {
      action()
    } catch (error) {
      // Only the operating system's errors have one; everything else is a bug.
      if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
      hasFailed = true
      warn(`${folder} cannot be written (${String(error.code)}): the next build will start anew.`)
    }
  }
}
