import { hash } from 'node:crypto'

const digests = new WeakMap<object, string>()

/**
 * SHA-256 of something that never changes, in hex, made once.
 *
 * @param facts What of it counts, if not all.
 */
export function digestOf(thing: object, facts: unknown = thing): string {
  const known = digests.get(thing) ?? hash('sha256', JSON.stringify(facts))
  digests.set(thing, known)
  return known
}
