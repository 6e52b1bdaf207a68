import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anEdit, builtAfter } from '../support/edits.ts'

test('a build after any edits gives every byte of a clean one', async () => {
  const sequences = fc.array(anEdit, { minLength: 4, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      for await (const { edit, incremental, clean } of builtAfter(sequence)) {
        expect(incremental, `after ${edit.kind}`).toEqual(clean)
      }
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
