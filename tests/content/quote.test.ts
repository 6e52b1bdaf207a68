import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../../src/content/quote.ts'

describe('a value in a message', () => {
  test.each([
    { value: 'today', is: '"today"' },
    { value: 'a "b"\n', is: String.raw`"a \"b\"\n"` },
    { value: '', is: 'An empty value' },
    { value: null, is: 'An empty value' },
    { value: undefined, is: 'An empty value' },
    { value: 2017, is: '2017' },
    { value: Number.NaN, is: 'NaN' },
    { value: Number.POSITIVE_INFINITY, is: 'Infinity' },
    { value: false, is: 'false' },
    { value: ['a'], is: 'A list' },
    { value: { toString: 'a' }, is: 'A mapping' },
    { value: '\u001b[31mred', is: String.raw`"\u001b[31mred"` },
    { value: 'a\u00a0b', is: String.raw`"a\u00a0b"` },
    { value: 'a\u200bb\ufeff', is: String.raw`"a\u200bb\ufeff"` },
    { value: '\u202egnp.exe', is: String.raw`"\u202egnp.exe"` },
    { value: 'x'.repeat(80), is: `"${'x'.repeat(80)}"` },
    { value: 'x'.repeat(81), is: `"${'x'.repeat(80)}…"` },
    { value: `${'x'.repeat(79)}😀`, is: `"${'x'.repeat(79)}\ufffd…"` },
  ])('$value stands as $is', ({ value, is }) => {
    expect(quote(value)).toBe(is)
  })

  test('is on one line and short, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const shown = quote(value)
        // Each of the 80 characters may stand as an escape of six.
        expect(shown.length).toBeLessThanOrEqual(80 * 6 + 3)
        expect(shown).toMatch(/^\P{Cc}+$/u)
      }),
    )
  })
})
