import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All code that makes the site, and what the configuration of Eleventy may load beside it. */
const allCode = ['.eleventy.ts', '*.{ts,js,mjs,cjs}', 'layouts/**/*.*', 'src/**/*.*']

/**
 * A hash of code: it changes when a file of it changes, or a package, or Node itself.
 *
 * @param root The project's folder.
 * @param patterns What the code is, as globs below the root. Default: all that makes the site.
 */
export function programHash(root: string, patterns: readonly string[] = allCode): string {
  const hash = createHash('sha256').update(process.version)
  const files = globSync([...patterns, 'package-lock.json'], { cwd: root }).toSorted()
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
