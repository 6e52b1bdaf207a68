import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { applyRules, field } from '../../src/content/rules.ts'
import { readYaml } from '../../src/content/yaml.ts'
import type { ContentError } from '../../src/errors.ts'

const colour = field(z.enum(['red', 'green']), 'A colour.', {
  is: 'a colour',
  fix: (value) => `write red instead of ${typeof value}`,
})

const schema = z.strictObject({
  colour: colour.default('red'),
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
      says: 'a.yaml:2:1 There is no field "photographer".\n  fix: delete the line, or use one of: colour, title, parts',
    },
    {
      name: 'a field without a name',
      yaml: 'title: A\n"": B',
      says: 'a.yaml:2:1 There is no field "".\n  fix: delete the line, or use one of: colour, title, parts',
    },
    {
      name: 'the prototype',
      yaml: 'title: A\n__proto__: { colour: green }',
      says: 'a.yaml:2:1 There is no field "__proto__".\n  fix: delete the line, or use one of: colour, title, parts',
    },
    {
      name: 'a wrong value in a list',
      yaml: 'title: A\nparts:\n  - colour: red\n  - colour: blue',
      says: 'a.yaml:4:13 "blue" is not a colour.\n  fix: write red instead of string',
    },
    {
      name: 'an unknown field in a list',
      yaml: 'title: A\nparts: [{ colour: red, size: 3 }]',
      says: 'a.yaml:2:24 There is no field "size".\n  fix: delete the line, or use one of: colour',
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
