import { expect, test } from 'vitest'
import { asAnnotation, asJson, inWords } from '../../src/check/report.ts'
import { ContentError } from '../../src/errors.ts'

const mistake = new ContentError('"50 %" is\nno day.', {
  code: 'invalid-date',
  place: { file: 'a,b.md', line: 3, column: 7 },
  fix: 'write it as  date: 2019-09-09',
})

test('an annotation names the line, and escapes what would end it', () => {
  expect(asAnnotation(mistake)).toBe(
    '::error file=a%2Cb.md,line=3,col=7,title=invalid-date::"50 %25" is%0Ano day.%0Afix: write it as  date: 2019-09-09',
  )
})

test('JSON has the keys that others rely on', () => {
  expect(asJson({ files: 2, mistakes: [mistake], advice: [] })).toEqual({
    files: 2,
    mistakes: [
      {
        file: 'a,b.md',
        line: 3,
        column: 7,
        code: 'invalid-date',
        message: '"50 %" is\nno day.',
        fix: 'write it as  date: 2019-09-09',
      },
    ],
    advice: [],
  })
})

test.each([
  { mistakes: [], says: '2 files, no mistakes' },
  { mistakes: [mistake], says: '2 files, 1 mistake' },
  { mistakes: [mistake, mistake], says: '2 files, 2 mistakes' },
])('the summary counts: $says', ({ mistakes, says }) => {
  expect(inWords({ files: 2, mistakes })).toBe(says)
})
