import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFirst } from '../src/halving.ts'

test('countFirst counts the leading places for which its condition holds', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (length, nat) => {
      const count = Math.min(nat, length)
      expect(countFirst(length, (place) => place < count)).toBe(count)
    }),
  )
})
