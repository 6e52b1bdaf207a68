import { hash } from 'node:crypto'

const digests = new WeakMap<object, string>()

/** SHA-256 of something that never changes, in hex, made once. */
export function digestOf(thing: object): string {
  const known = digests.get(thing) ?? hash('sha256', JSON.stringify(thing))
  digests.set(thing, known)
  return known
}
