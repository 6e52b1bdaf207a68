import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importsSoundly, someCapture } from '../hostile/captures.ts'

test('any capture is imported or refused, and what is written can be read again', async () => {
  const property = fc.asyncProperty(someCapture, importsSoundly)
  await expect(fc.assert(property, { numRuns: 1500 })).resolves.toBeUndefined()
}, 30_000)
