import { hash } from 'node:crypto'

const digests = new WeakMap<object, string>()

/** SHA-256 of something that never changes, in hex, made once. */
export function digestOf(thing: object): string {
  const known = digests.get(thing)
  if (known !== undefined) return known
  const made = hash('sha256', JSON.stringify(thing))
  digests.set(thing, made)
  return made
}
