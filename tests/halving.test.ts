import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countFirst } from '../src/halving.ts'

test('as many places come first as do, of any number', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (length, nat) => {
      const count = Math.min(nat, length)
      expect(countFirst(length, (place) => place < count)).toBe(count)
    }),
  )
})
