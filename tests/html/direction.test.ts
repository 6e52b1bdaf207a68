import { expect, test } from 'vitest'
import { directionOf } from '../../src/html/direction.ts'

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['ug', 'rtl'],
  ['az-Arab', 'rtl'],
  ['en', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['ug-Latn', 'ltr'],
  ['en-a', 'ltr'],
])('a text in %s runs %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction)
})
