import { expect, test } from 'vitest'
import { quotedQuery, totalOf } from '../../../../src/search/browser/view/words.ts'

test.each([
  ['china', '“china”'],
  ['"rural post"', '“rural post”'],
  ['“rural post”', '“rural post”'],
  ['china "rural post" -rail', 'china “rural post” -rail'],
  ['"rural post', '“rural post”'],
  ['"', '“"”'],
  ['x'.repeat(100), `“${'x'.repeat(60)}…”`],
])('the query %s is quoted as %s', (q, quoted) => {
  expect(quotedQuery(q)).toBe(quoted)
})

test.each([
  [1, false, '1 article'],
  [1, true, '1 article so far'],
  [1234, true, '1,234 articles so far'],
])('%i articles are counted, and whether there may be more', (count, isLeast, text) => {
  expect(totalOf({ count, isLeast })).toBe(text)
})
