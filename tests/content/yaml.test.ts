import * as fc from 'fast-check'
import { dump } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { collecting, type ContentError } from '../../src/errors.ts'
import { readYaml, type YamlFields } from '../../src/content/yaml.ts'

function read(source: string, firstLine = 1): YamlFields {
  return readYaml(source, { file: 'a.yaml', firstLine })
}

describe('the values of YAML', () => {
  test.each([
    { yaml: 'date: 1998-02-30', values: { date: '1998-02-30' } },
    { yaml: 'date: 2019-09-09T10:00:00Z', values: { date: '2019-09-09T10:00:00Z' } },
    { yaml: 'draft: yes', values: { draft: 'yes' } },
    { yaml: 'draft: true', values: { draft: 'true' } },
    { yaml: 'lang: no', values: { lang: 'no' } },
    { yaml: 'number: 8610 11185', values: { number: '8610 11185' } },
    { yaml: 'year: 2017', values: { year: '2017' } },
    {
      yaml: 'title: 1.10\nbox: 007\nsize: 1e3',
      values: { title: '1.10', box: '007', size: '1e3' },
    },
    { yaml: 'time: 10:30', values: { time: '10:30' } },
    { yaml: 'a: ~\nb:\nc: ""', values: { a: null, b: null, c: '' } },
    { yaml: 'text: >-\n  a\n  b', values: { text: 'a b' } },
  ])('of "$yaml" are $values', ({ yaml, values }) => {
    expect(read(yaml).values).toEqual(values)
  })

  test.each(['', '\n', '# only a comment', '---'])('of "%s" are none', (yaml) => {
    expect(read(yaml).values).toEqual({})
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'keep the key %s to themselves',
    (key) => {
      const { values } = read(`${key}:\n  polluted: true`)
      expect(Object.hasOwn(values, key)).toBe(true)
      expect({}).not.toHaveProperty('polluted')
    },
  )

  test('are what was written', () => {
    const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string()))
    const fields = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), value)
    fc.assert(
      fc.property(fields, (written) => {
        expect(read(dump(written)).values).toEqual(inTexts(written))
      }),
    )
  })
})

/** Numbers and flags as the texts that stand for them. */
function inTexts(written: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => [
      name,
      typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
    ]),
  )
}

describe('the place', () => {
  const source = [
    'title: "A"',
    'topics: [one, two]',
    'updates:',
    '  - date: 2019-09-10',
    "    note: 'why'",
    '  - { date: 2019-09-11 }',
    'empty:',
  ].join('\n')
  const fields = read(source, 2)

  test.each([
    { path: ['title'], value: '2:8', key: '2:1' },
    { path: ['topics'], value: '3:9', key: '3:1' },
    { path: ['topics', 1], value: '3:15', key: '3:15' },
    { path: ['updates', 0, 'date'], value: '5:11', key: '5:5' },
    { path: ['updates', 0, 'note'], value: '6:11', key: '6:5' },
    { path: ['updates', 1, 'date'], value: '7:13', key: '7:7' },
    { path: ['updates', 1, 'missing'], value: '7:5', key: '7:5' },
    { path: ['empty'], value: '8:1', key: '8:1' },
    { path: ['missing'], value: '2:1', key: '2:1' },
    { path: [], value: '2:1', key: '2:1' },
  ])('of $path is $value, and of its name $key', ({ path, value, key }) => {
    const asText = ({ file, line, column }: ReturnType<YamlFields['placeOf']>): string =>
      `${file}:${line}:${column}`
    expect(asText(fields.placeOf(path))).toBe(`a.yaml:${value}`)
    expect(asText(fields.placeOfKey(path))).toBe(`a.yaml:${key}`)
  })
})

describe('YAML is refused', () => {
  test.each([
    {
      name: 'that has a colon in a value',
      yaml: 'title: Ferry: day two',
      says: '1:13 This is not YAML: bad indentation of a mapping entry.',
      fix: 'write  title: "Ferry: day two"',
    },
    {
      name: 'that opens quotes',
      yaml: 'title: "Ferry\ndate: 2019-09-09',
      says: '1:8 This is not YAML: deficient indentation.',
      fix: 'write  title: "Ferry"',
    },
    {
      name: 'that opens quotes on its last line',
      yaml: 'title: "Ferry',
      says: '1:8 This is not YAML: unexpected end of the stream within a double quoted scalar.',
      fix: 'write  title: "Ferry"',
    },
    {
      name: 'that names a field twice',
      yaml: 'title: A\ntitle: B',
      says: '2:1 This is not YAML: duplicated mapping key.',
      fix: 'write each field once; put a # before the line that you do not need',
    },
    {
      name: 'that is indented with tabs',
      yaml: 'a:\n\tb: c',
      says: '2:1 This is not YAML: tab characters must not be used in indentation.',
      fix: 'indent with spaces, not with tabs',
    },
    {
      name: 'that has a control character',
      yaml: 'title: a\u0001',
      says: '1:9 This is not YAML: the stream contains non-printable characters.',
      fix: 'delete the character, which cannot be seen',
    },
    {
      name: 'that asks for a function',
      yaml: 'title: !!js/function "function () { return process }"',
      says: '1:8 This is not YAML: unknown scalar tag !<tag:yaml.org,2002:js/function>.',
      fix: 'put the value in double quotes if the ! belongs to it',
    },
    {
      name: 'that repeats a value by an alias',
      yaml: 'a: &x [1]\nb: *x',
      says: '2:4 This is an alias of YAML, which may not be used here.',
      fix: 'write the value out, or put it in quotes if the * belongs to the text',
    },
    {
      name: 'that has an anchor before a value',
      yaml: 'a: b\nc: &R&D Post',
      says: '2:4 "&R&D" is a mark of YAML, and would be lost.',
      fix: 'put the value in double quotes if the & belongs to it, or delete the mark',
    },
    {
      name: 'that has a tag before a value',
      yaml: 'a: [! The end]',
      says: '1:5 "!" is a mark of YAML, and would be lost.',
      fix: 'put the value in double quotes if the ! belongs to it, or delete the mark',
    },
    {
      name: 'that has a second document',
      yaml: 'a: 1\n---\nb: 2',
      says: '3:1 A second document of YAML begins here, which nobody would read.',
      fix: 'delete the line  ---  or  ...  that stands before it',
    },
    ...[
      ['a: [Hall #2, Mail]\nb: c', '1:10', '#2, Mail]', '"Hall #2"'],
      ['a: [Hall #2]', '1:10', '#2]', '"Hall #2"'],
      ['a: [\n  Hall #2,\n  Mail\n]', '2:8', '#2,', '"Hall #2"'],
      ['a:\n  - { b: c, d: It was #2 }\n  - { b: e }', '2:23', '#2 }', 'd: "It was #2"'],
    ].map(([yaml = '', at, comment, text]) => ({
      name: `that loses a bracket or comma to a comment: ${yaml}`,
      yaml,
      says: `${at} Everything from "${comment}" on is a comment, and would be lost.`,
      fix: `write  ${text}  , or put the comment on a line of its own`,
    })),
    {
      name: 'that opens a bracket, and has a comment',
      yaml: 'a: [b # see c\nd: e',
      says: '1:4 This is not YAML: deficient indentation.',
      fix: 'write  a: [b] # see c',
    },
    ...[
      ['title: A\ndate：2019', '2:5', '"：" is no colon that fields can have.', 'date: 2019'],
      ['title: A\ndate = 2019', '2:6', '"=" is no colon that fields can have.', 'date: 2019'],
      ['title:A', '1:6', 'There is no plain space after the colon of "title:A".', 'title: A'],
      [
        'title:\u00a0A',
        '1:6',
        String.raw`There is no plain space after the colon of "title:\u00a0A".`,
        'title: A',
      ],
    ].map(([yaml = '', at, says, line]) => ({
      name: `whose colon is none: ${yaml}`,
      yaml,
      says: `${at} ${says}`,
      fix: `write  ${line}`,
    })),
    ...[
      ["title: 'It's here'", '1:12', 'bad indentation of a mapping entry', '"It\'s here"'],
      ['title: The "A" of: B', '1:18', 'bad indentation of a mapping entry', '"The \\"A\\" of: B"'],
    ].map(([yaml = '', at, reason, text]) => ({
      name: `that needs quotes: ${yaml}`,
      yaml,
      says: `${at} This is not YAML: ${reason}.`,
      fix: `write  title: ${text}`,
    })),
    {
      name: 'that has no colon',
      yaml: 'title A\ndate: 2019',
      says: '1:1 This is not YAML: end of the stream or a document separator is expected.',
      fix: 'write  title: A',
    },
    {
      name: 'that goes on below a value',
      yaml: 'title: A long\nheadline\ndate: 2019',
      says: '2:1 This is not YAML: can not read a block mapping entry; a multiline key may not be an implicit key.',
      fix: 'write  title: "A long headline"  on one line',
    },
    {
      name: 'that is a list',
      yaml: '- a',
      says: '1:1 These are no fields.',
      fix: 'write one field a line, as in  title: "The headline as printed"',
    },
    {
      name: 'that is a text',
      yaml: 'hello',
      says: '1:1 These are no fields.',
      fix: 'write one field a line, as in  title: "The headline as printed"',
    },
  ])('$name', ({ yaml, says, fix }) => {
    expect(() => read(yaml)).toThrow(`a.yaml:${says}\n  fix: ${fix}`)
  })

  test('that stands for gigabytes, at once', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}]`)
    expect(() => read(['l0: &l0 [x]', ...levels].join('\n'))).toThrow('alias')
  })

  test('that is nested deeper than anybody writes', () => {
    expect(() => read(`a: ${'['.repeat(5000)}${']'.repeat(5000)}`)).toThrow('nesting exceeded')
  })

  test('only with a message, whatever it holds', () => {
    const pieces = ['a', ': ', '\n', '- ', '  ', '"', "'", '&a', '*a', '{', '}', '[', ']', '|', '#']
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...pieces, '!!x ', '? ', '---\n') }),
        (yaml) => {
          const mistakes: ContentError[] = []
          collecting(mistakes, () => read(yaml))
          for (const { message } of mistakes) {
            expect(message).toMatch(/^a\.yaml:\d+:\d+ .*\n  fix: /)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})
