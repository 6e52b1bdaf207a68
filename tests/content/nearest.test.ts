import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/content/nearest.ts'

const fields = ['title', 'date', 'summary', 'source', 'section', 'topics', 'status', 'lang']

describe('the field that was meant by', () => {
  test.each([
    { word: 'sumary', is: 'summary' },
    { word: 'titel', is: 'title' },
    { word: 'Title', is: 'title' },
    { word: 'TITLE', is: 'title' },
    { word: 'topic', is: 'topics' },
    { word: 'sections', is: 'section' },
    { word: 'dat', is: 'date' },
  ])('"$word" is $is', ({ word, is }) => {
    expect(nearest(word, fields)).toBe(is)
  })

  test.each(['author', 'x', '', 'photograph', '__proto__', 'constructor'])(
    '"%s" is unknown',
    (word) => {
      expect(nearest(word, fields)).toBeUndefined()
    },
  )

  test('a field is that field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), (field) => {
        expect(nearest(field, fields)).toBe(field)
      }),
    )
  })

  test('anything is a known field or unknown', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect([undefined, ...fields]).toContain(nearest(word, fields))
      }),
    )
  })
})
