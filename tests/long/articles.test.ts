import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReadSoundly, someArticle } from '../hostile/articles.ts'

test('any of 20,000 files is read as an article, or refused with a place and a cure', () => {
  const property = fc.property(someArticle, isReadSoundly)
  expect(() => fc.assert(property, { numRuns: 20_000 })).not.toThrow()
})
