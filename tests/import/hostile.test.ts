import * as fc from 'fast-check'
import { test } from 'vitest'
import { importsSoundly, someCapture } from '../hostile/captures.ts'

test('any capture is imported or refused, and what is written can be read again', async () => {
  await fc.assert(fc.asyncProperty(someCapture, importsSoundly), { numRuns: 1500 })
}, 30_000)
