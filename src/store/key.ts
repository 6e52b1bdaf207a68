import { hash } from 'node:crypto'

/** The key of a value: a hash of everything it is made from. */
export function keyOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'))
}
