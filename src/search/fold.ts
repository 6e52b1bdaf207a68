import type { Fold } from './tokens.ts'

/** What a table of pairs folds. A character that is not in it stays what it is. */
export function foldWith(table: string): Fold {
  const targets = new Map<string, string>()
  const characters = Array.from(table)
  for (let at = 0; at < characters.length; at += 2) {
    targets.set(characters[at] ?? '', characters[at + 1] ?? '')
  }
  return (character) => targets.get(character) ?? character
}
