import * as fc from 'fast-check'
import { test } from 'vitest'
import { importsSoundly, someCapture } from '../hostile/captures.ts'

test('any of 100,000 captures is imported or refused, and what is written can be read', async () => {
  await fc.assert(fc.asyncProperty(someCapture, importsSoundly), { numRuns: 100_000 })
})
