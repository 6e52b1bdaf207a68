import { expect, test } from 'vitest'
import { diffLines } from '../../../src/import/report/diff.ts'

test.each([
  { name: 'a changed line', before: 'a\nb\nc\nd', after: 'a\nb\nx\nd', diff: '  b\n- c\n+ x\n  d' },
  { name: 'an added line', before: 'a\nb', after: 'a\nx\nb', diff: '  a\n+ x\n  b' },
  { name: 'a line gone at the end', before: 'a\nb', after: 'a', diff: '  a\n- b' },
  {
    name: 'two changes with a common line between',
    before: 'a\nb\nc',
    after: 'x\nb\ny',
    diff: '- a\n+ x\n  b\n- c\n+ y',
  },
])('shows $name', ({ before, after, diff }) => {
  expect(diffLines(before, after)).toBe(diff)
})
