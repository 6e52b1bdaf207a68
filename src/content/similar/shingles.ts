import { wordsOf } from './fingerprint.ts'

/** Words in a shingle. */
const width = 3

/**
 * The set of a text's shingles, runs of three words, each as a 32-bit hash, in ascending order.
 */
export function shinglesOf(markdown: string): Uint32Array {
  const words = wordsOf(markdown).map(hash)
  const all = new Uint32Array(Math.max(0, words.length - width + 1))
  for (let at = 0; at < all.length; at += 1) {
    let mixed = 0
    for (let next = 0; next < width; next += 1) {
      mixed = Math.imul(mixed ^ (words[at + next] ?? 0), 0x9e3779b1)
      mixed ^= mixed >>> 15
    }
    all[at] = mixed
  }
  all.sort()
  return all.filter((shingle, index) => index === 0 || shingle !== all[index - 1])
}

/** The share of two sets that is common to both, from 0 to 1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left = 0, right = 0] = [a[i], b[j]]
    if (left === right) common += 1
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  const all = a.length + b.length - common
  return all === 0 ? 0 : common / all
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) {
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  }
  return value
}
