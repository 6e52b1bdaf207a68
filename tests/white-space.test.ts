import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { collapsed } from '../src/white-space.ts'

const anyText = fc.string({
  unit: fc.constantFrom('a', '文', ' ', '\n', '\t', '\u00a0', '\u3000', '\ufeff'),
})

test('white space becomes single spaces, and none at the ends', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(collapsed(text)).toBe(text.split(/\s+/u).filter(Boolean).join(' '))
    }),
  )
})
