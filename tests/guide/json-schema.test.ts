import { readFileSync, globSync } from 'node:fs'
import { Ajv } from 'ajv'
import { load, CORE_SCHEMA } from 'js-yaml'
import { describe, expect, test } from 'vitest'

const schema: object = JSON.parse(readFileSync('content/article.schema.json', 'utf8'))
// Each format has a pattern too.
const ajv = new Ajv({
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  allErrors: true,
  validateFormats: false,
})
const validate = ajv.compile(schema)

/** Where a front matter is wrong, as an editor's program tells it. */
function mistakesIn(source: string): readonly string[] {
  const [, head = ''] = source.split(/^---$/m)
  validate(load(head, { schema: CORE_SCHEMA }))
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

test('the schema of articles is in the words that all programs know, draft-07', () => {
  expect(schema).toHaveProperty('$schema', 'http://json-schema.org/draft-07/schema#')
  expect(ajv.validateSchema(schema)).toBe(true)
})

test.each(globSync('content/articles/**/*.md'))('%s is right by the schema', (file) => {
  expect(mistakesIn(readFileSync(file, 'utf8'))).toEqual([])
})

describe('by the schema is wrong', () => {
  const mail = 'title: Mail\ndate: 2019-05-21\n'

  test.each([
    ['a field that nobody knows', `${mail}Source: China Post\n`, ' additionalProperties'],
    ['a day without its nought', 'title: Mail\ndate: 2019-5-1\n', '/date pattern'],
    ['an article without a title', 'date: 2019-05-21\n', ' required'],
    ['a slug in capitals', `${mail}slug: Mail\n`, '/slug pattern'],
    ['a slug that is a device of Windows', `${mail}slug: con\n`, '/slug pattern'],
    ['a status that nobody knows', `${mail}status: gone\n`, '/status enum'],
    [
      'a removal without its reason',
      `${mail}status: removed\nstatus_date: 2020-01-01\n`,
      ' required',
    ],
    ['an alias that is no path', `${mail}aliases: [https://example.org/]\n`, '/aliases/0 pattern'],
  ])('%s', (_what, head, mistake) => {
    expect(mistakesIn(`---\n${head}---\n\nText.\n`)).toContain(mistake)
  })

  test.each([
    ['a draft without a title', 'draft: true\n'],
    ['a title of digits', 'title: 2017\ndate: 2019-05-21\n'],
    ['an optional field without a value', `${mail}subtitle:\n`],
  ])('not %s', (_what, head) => {
    expect(mistakesIn(`---\n${head}---\n\nText.\n`)).toEqual([])
  })
})
