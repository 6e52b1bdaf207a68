import type { Recall } from '../archive/subjects.ts'

/** Recalls as `recall` does, but what was asked for once is at hand. */
export function atHand(recall: Recall): Recall {
  const known = new Map<string, string>()
  return (key, make) => {
    const value = known.get(key) ?? recall(key, make)
    known.set(key, value)
    return value
  }
}
