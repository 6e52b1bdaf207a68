import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A hash of code: it changes when a file of it changes, or a package, or Node itself.
 *
 * @param root The project's folder.
 * @param patterns What the code is, as globs below the root.
 */
export function programHash(root: string, patterns: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  const files = globSync([...patterns, 'package-lock.json'], { cwd: root }).toSorted()
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
