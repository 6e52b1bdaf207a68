import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Replaces what a pattern matches in a file.
 *
 * @param replacement What stands there then, or a function of what was found and of its groups.
 * @throws {Error} If nothing matches: the edit would be none, and what is tested by it nothing.
 */
export function replaceIn(
  file: string,
  pattern: RegExp,
  replacement: string | ((...found: readonly string[]) => string),
): void {
  const replace = typeof replacement === 'string' ? () => replacement : replacement
  const source = readFileSync(file, 'utf8')
  if (source.search(pattern) === -1) throw new Error(`Nothing in ${file} matches ${pattern}.`)
  writeFileSync(file, source.replace(pattern, replace))
}
