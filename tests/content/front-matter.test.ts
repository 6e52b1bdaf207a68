import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../src/content/front-matter.ts'

describe('a file', () => {
  test.each([
    {
      name: 'fields and text',
      source: '---\na: b\n---\nText.\n',
      values: { a: 'b' },
      text: 'Text.\n',
    },
    { name: 'no text', source: '---\na: b\n---', values: { a: 'b' }, text: '' },
    { name: 'no fields', source: '---\n---\nText.', values: {}, text: 'Text.' },
    { name: 'only a comment', source: '---\n# none\n---\nText.', values: {}, text: 'Text.' },
    {
      name: 'spaces after the ---',
      source: '---  \na: b\n---\nText.',
      values: { a: 'b' },
      text: 'Text.',
    },
    {
      name: 'rules in its text',
      source: '---\na: b\n---\nx\n\n---\n\ny\n',
      values: { a: 'b' },
      text: 'x\n\n---\n\ny\n',
    },
    {
      name: 'a dash in a value',
      source: '---\na: |-\n  x\n  --- y\n---\nz',
      values: { a: 'x\n--- y' },
      text: 'z',
    },
    {
      name: 'code in its text',
      source: '---\na: b\n---\n---js\n1\n---\n',
      values: { a: 'b' },
      text: '---js\n1\n---\n',
    },
  ])('with $name is split', ({ source, values, text }) => {
    const parts = splitFrontMatter(source, 'a.md')
    expect(parts.fields.values).toEqual(values)
    expect(parts.text).toBe(text)
  })

  test('knows on which line its text begins', () => {
    expect(splitFrontMatter('---\na: b\nc: d\n---\nText.', 'a.md').textLine).toBe(5)
  })

  test('has its fields at the lines of the file', () => {
    const { fields } = splitFrontMatter('---\na: b\nc: d\n---\n', 'a.md')
    expect(fields.placeOf(['c'])).toEqual({ file: 'a.md', line: 3, column: 4 })
  })

  test('that is read twice gives fields that are not shared', () => {
    const [one, two] = [1, 2].map(() => splitFrontMatter('---\na: [b]\n---\n', 'a.md').fields)
    expect(one?.values['a']).toEqual(two?.values['a'])
    expect(one?.values['a']).not.toBe(two?.values['a'])
  })

  test('keeps its text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '---', '{{', ' ', '#') }),
        (text) => {
          expect(splitFrontMatter(`---\na: b\n---\n${text}`, 'a.md').text).toBe(text)
        },
      ),
    )
  })
})

describe('front matter in a language that would be run', () => {
  test.each(['js', 'javascript', 'json', 'coffee', 'cson', 'toml', 'yaml', ' js'])(
    'is refused: ---%s',
    (language) => {
      const source = `---${language}\n({ ran: (globalThis.ran = true) })\n---\n`
      expect(() => splitFrontMatter(source, 'a.md')).toThrow(
        `a.md:1:1 Front matter in "${language.trim()}" is never read nor run.\n` +
          '  fix: begin the file with  ---  alone, and write the fields in YAML',
      )
      expect(globalThis).not.toHaveProperty('ran')
    },
  )
})

describe('front matter is refused', () => {
  test.each([
    {
      name: 'that is missing',
      source: 'Text.',
      says: '1:1 The file has no front matter.\n  fix: begin the file with  ---  alone on the first line, then the fields, then  ---',
    },
    { name: 'of an empty file', source: '', says: '1:1 The file has no front matter.' },
    {
      name: 'after an empty line',
      source: '\n---\n---\n',
      says: '1:1 The file has no front matter.',
    },
    {
      name: 'after four dashes',
      source: '----\n----\n',
      says: '1:1 The file has no front matter.',
    },
    {
      name: 'without an end',
      source: '---\na: b\n',
      says: '1:1 The front matter has no end.\n  fix: write  ---  alone on a line below the last field',
    },
    {
      name: 'that ends in something else',
      source: '---\na: b\n---js\n',
      says: '3:1 "---js" does not end the front matter.\n  fix: write  ---  alone on the line',
    },
    {
      name: 'that is no YAML',
      source: '---\na: b\nc: d: e\n---\n',
      says: '3:5 This is not YAML: bad indentation of a mapping entry.',
    },
  ])('$name', ({ source, says }) => {
    expect(() => splitFrontMatter(source, 'a.md')).toThrow(`a.md:${says}`)
  })
})
