import { similarity } from './shingles.ts'

/** Above this share of common shingles, two texts are near-duplicates. */
const threshold = 0.9

/** Rows and bands of the signature: texts alike by 90 % share a band in 99.99 of 100 cases. */
const bands = 16
const rows = 4

/** Finds texts that are almost the same among many, without comparing each with each. */
export class NearTexts<Owner> {
  readonly #texts: { readonly owner: Owner; readonly shingles: Uint32Array }[] = []
  readonly #buckets = new Map<number, number[]>()

  /** The most similar text that was added, if it is similar enough. */
  find(shingles: Uint32Array): { readonly owner: Owner; readonly score: number } | undefined {
    let best: { owner: Owner; score: number } | undefined
    for (const index of this.#candidates(shingles)) {
      const text = this.#texts[index]
      if (text === undefined) continue
      const score = similarity(text.shingles, shingles)
      if (score > Math.max(threshold, best?.score ?? 0)) best = { owner: text.owner, score }
    }
    return best
  }

  add(owner: Owner, shingles: Uint32Array): void {
    const index = this.#texts.push({ owner, shingles }) - 1
    for (const key of bandKeys(shingles)) {
      const bucket = this.#buckets.get(key)
      if (bucket === undefined) this.#buckets.set(key, [index])
      else bucket.push(index)
    }
  }

  #candidates(shingles: Uint32Array): ReadonlySet<number> {
    return new Set(bandKeys(shingles).flatMap((key) => this.#buckets.get(key) ?? []))
  }
}

/** One key a band of the MinHash signature: the least of each of 64 permutations of the shingles. */
export function bandKeys(shingles: Uint32Array): readonly number[] {
  if (shingles.length === 0) return []
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1
    for (let row = 0; row < rows; row += 1) {
      key = Math.imul(key ^ least(shingles, band * rows + row), 0x85ebca6b)
      key ^= key >>> 13
    }
    return key
  })
}

function least(shingles: Uint32Array, permutation: number): number {
  const factor = Math.imul(permutation * 2 + 1, 0x9e3779b1) | 1
  let smallest = 0xffffffff
  for (const shingle of shingles) {
    const mixed = Math.imul(shingle ^ (shingle >>> 16) ^ permutation, factor)
    const value = (mixed ^ (mixed >>> 15)) >>> 0
    if (value < smallest) smallest = value
  }
  return smallest
}
