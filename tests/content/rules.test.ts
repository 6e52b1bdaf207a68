import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { field } from '../../src/content/rule.ts'
import { applyRules } from '../../src/content/rules.ts'
import { readYaml } from '../../src/content/yaml.ts'
import type { ContentError } from '../../src/errors.ts'

const colour = field(z.enum(['red', 'green']), 'A colour.', {
  is: 'a colour',
  fix: (value) => `write red instead of ${typeof value}`,
})

const schema = z.strictObject({
  colour: colour.default('red'),
  key: field(z.string().optional(), 'A key.', {
    is: 'a key',
    fix: () => 'write a key',
    isKey: true,
  }),
  address: z.url().optional(),
  words: z.array(z.string()).optional(),
  title: field(z.string(), 'A title.', { is: 'a text', fix: () => 'write a title' }),
  parts: field(z.array(z.strictObject({ colour })).optional(), 'Parts.', {
    is: 'a list of parts',
    fix: () => 'write a list',
  }),
})

function apply(yaml: string): { fields: unknown; mistakes: readonly string[] } {
  const mistakes: ContentError[] = []
  const fields = applyRules(schema, readYaml(yaml, { file: 'a.yaml', firstLine: 1 }), mistakes)
  return { fields, mistakes: mistakes.map(({ message }) => message) }
}

describe('fields that keep the rules', () => {
  test('are given with their defaults', () => {
    expect(apply('title: A')).toEqual({ fields: { title: 'A', colour: 'red' }, mistakes: [] })
  })
})

describe('fields that break a rule', () => {
  test.each([
    {
      name: 'a wrong value',
      yaml: 'title: A\ncolour: blue',
      says: 'a.yaml:2:9 "blue" is not a colour.\n  fix: write red instead of string',
    },
    {
      name: 'a missing one',
      yaml: 'colour: red',
      says: 'a.yaml:1:1 The field "title" is missing.\n  fix: write a title',
    },
    {
      name: 'an unknown field',
      yaml: 'title: A\ncolor: red',
      says: 'a.yaml:2:1 There is no field "color".\n  fix: did you mean  colour:  ?',
    },
    {
      name: 'a field nobody could have meant',
      yaml: 'title: A\nphotographer: B',
      says: 'a.yaml:2:1 There is no field "photographer".\n  fix: use one of: colour, key, address, words, title, parts; or put a # before the line, to keep it as a note',
    },
    {
      name: 'a field without a name',
      yaml: 'title: A\n"": B',
      says: 'a.yaml:2:1 There is no field "".\n  fix: use one of: colour, key, address, words, title, parts; or put a # before the line, to keep it as a note',
    },
    {
      name: 'the prototype',
      yaml: 'title: A\n__proto__: { colour: green }',
      says: 'a.yaml:2:1 There is no field "__proto__".\n  fix: use one of: colour, key, address, words, title, parts; or put a # before the line, to keep it as a note',
    },
    {
      name: 'a wrong value in a list',
      yaml: 'title: A\nparts:\n  - colour: red\n  - colour: blue',
      says: 'a.yaml:4:13 "blue" is not a colour.\n  fix: write red instead of string',
    },
    {
      name: 'an unknown field in a list',
      yaml: 'title: A\nparts: [{ colour: red, size: 3 }]',
      says: 'a.yaml:2:24 There is no field "size".\n  fix: use one of: colour; or put a # before the line, to keep it as a note',
    },
    {
      name: 'a text for a list',
      yaml: 'title: A\nparts: none',
      says: 'a.yaml:2:8 "none" is not a list of parts.\n  fix: write a list',
    },
  ])('are refused for $name', ({ yaml, says }) => {
    expect(apply(yaml)).toEqual({ fields: undefined, mistakes: [says] })
  })

  test('are told of all their mistakes at once', () => {
    expect(apply('colour: blue\nsize: 3').mistakes).toHaveLength(3)
  })

  test('have a code for machines', () => {
    const mistakes: ContentError[] = []
    const fields = readYaml('colour: blue\nsize: 3', { file: 'a.yaml', firstLine: 1 })
    applyRules(schema, fields, mistakes)
    const codes = mistakes.map(({ code }) => code).toSorted()
    expect(codes).toEqual(['invalid-colour', 'missing-title', 'unknown-field'])
  })
})

describe('a comment after a value', () => {
  test.each([
    'title: "A" # c',
    "title: 'A' # c",
    'title: A#1',
    'title: A\n# c',
    'title: A\n  # c',
    'title: >- # c\n  A #1',
    'title: A\ncolour: red # c',
    'title: A\nkey: a # c',
    'title: A\naddress: https://example.org/ # c',
    'title: A\nwords: [a, "b # c"] # c',
    'title: A\nparts: # c\n  - colour: red # c',
  ])('is one where nothing of a text is lost: %j', (yaml) => {
    expect(apply(yaml).mistakes).toEqual([])
  })

  test.each([
    {
      yaml: 'title: Hall #2 opens',
      at: '1:13',
      comment: '#2 opens',
      fix: 'title: "Hall #2 opens"',
    },
    { yaml: 'title: Hall\t #2  ', at: '1:14', comment: '#2', fix: String.raw`title: "Hall\t #2"` },
    { yaml: 'title: #2 opens', at: '1:8', comment: '#2 opens', fix: 'title: "#2 opens"' },
    { yaml: 'title: 2 # days', at: '1:10', comment: '# days', fix: 'title: "2 # days"' },
    { yaml: 'title: a\n  b #2', at: '2:5', comment: '#2', fix: 'title: "a b #2"' },
    { yaml: 'title:\n  b #2', at: '2:5', comment: '#2', fix: 'title: "b #2"' },
    {
      yaml: String.raw`title: The "Isla" \ 3 #2: it's {x}`,
      at: '1:23',
      comment: "#2: it's {x}",
      fix: String.raw`title: "The \"Isla\" \\ 3 #2: it's {x}"`,
    },
    { yaml: 'title: A\nwords:\n  - b #2', at: '3:7', comment: '#2', fix: '"b #2"' },
    { yaml: 'title: A\nwords: [a #1\n  , b]', at: '2:11', comment: '#1', fix: '"a #1"' },
  ])('is refused where it may be part of a text: $yaml', ({ yaml, at, comment, fix }) => {
    expect(apply(yaml)).toEqual({
      fields: undefined,
      mistakes: [
        `a.yaml:${at} Everything from "${comment}" on is a comment, and would be lost.\n` +
          `  fix: write  ${fix}  , or put the comment on a line of its own`,
      ],
    })
    expect(apply(fix.includes(':') ? fix : `title: A\nwords: [${fix}]`).mistakes).toEqual([])
  })

  test('is part of the text once the fix is pasted, whatever it holds', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => /^[^\p{C}\p{Z}]+$/u.test(value))
    fc.assert(
      fc.property(text, (rest) => {
        const [mistake = ''] = apply(`title: Hall #${rest}`).mistakes
        const fix = /fix: write {2}(.*) {2}, or put/u.exec(mistake)?.[1] ?? ''
        expect(apply(fix).fields).toMatchObject({ title: `Hall #${rest}` })
      }),
    )
  })
})
