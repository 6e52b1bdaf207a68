import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleFields } from '../../src/article/schema.ts'
import { generatedFiles } from '../../src/guide/generated.ts'

test.each(generatedFiles())('$path says what the rulebook says', ({ path, content }) => {
  expect(readFileSync(path, 'utf8'), 'run  npm run rulebook').toBe(content)
})

test.each(Object.entries(articleFields.shape))('the field %s is described', (_name, schema) => {
  expect(schema.description).toMatch(/\.$/)
})
