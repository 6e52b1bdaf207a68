import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importsSoundly, someCapture } from '../hostile/captures.ts'

test('any of 100,000 captures is imported or refused, and what is written can be read', async () => {
  const property = fc.asyncProperty(someCapture, importsSoundly)
  await expect(fc.assert(property, { numRuns: 100_000 })).resolves.toBeUndefined()
})
