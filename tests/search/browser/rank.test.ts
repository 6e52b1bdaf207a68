import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hits } from '../../../src/search/browser/clause-index.ts'
import { byRelevance, closenessOf } from '../../../src/search/browser/rank.ts'

const hits = (...found: readonly (readonly [number, number, readonly number[]])[]): Hits =>
  new Map(found.map(([place, score, words]) => [place, { score, words }]))

describe('byRelevance', () => {
  test('the best come first, of equal ones the newest', () => {
    expect(
      byRelevance([0, 1, 2, 3], [hits([0, 1, []], [1, 2, []], [2, 1, []], [3, 3, []])]),
    ).toEqual([3, 1, 0, 2])
  })

  test('words that stand together count for more', () => {
    const mail = hits([0, 1, [1]], [1, 1, [1]])
    const rail = hits([0, 1, [90]], [1, 1, [2]])
    expect(byRelevance([0, 1], [mail, rail])).toEqual([1, 0])
  })

  test('no article is lost or doubled', () => {
    const places = fc.uniqueArray(fc.nat(3000), { minLength: 0, maxLength: 2000 })
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.nat(5)), (all, scores) => {
        const found = hits(...all.map((place) => [place, scores.next().value ?? 0, [1]] as const))
        const ranked = byRelevance(all, [found, found])
        expect(ranked.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b))
      }),
      { numRuns: 20 },
    )
  })
})

describe('closenessOf', () => {
  test.each([
    { name: 'side by side', words: [[4], [5]], is: 1 },
    { name: 'in another order', words: [[5], [4]], is: 1 },
    { name: 'with one between', words: [[4], [6]], is: 2 / 3 },
    {
      name: 'close at one place of many',
      words: [
        [1, 50],
        [20, 51],
      ],
      is: 1,
    },
    { name: 'three of them', words: [[1], [2], [3]], is: 1 },
    { name: 'one alone', words: [[1, 2]], is: 0 },
    { name: 'one that is nowhere', words: [[1], []], is: 0 },
    { name: 'nothing', words: [], is: 0 },
  ])('$name', ({ words, is }) => {
    expect(closenessOf(words)).toBeCloseTo(is)
  })
})
