import { expect, test } from 'vitest'
import { sampleCaptures } from '../../../src/import/bench/captures.ts'
import { measureImport } from '../../../src/import/bench/measure.ts'

test('the captures are the same each time, and of every kind', async () => {
  expect([...sampleCaptures(25)]).toEqual([...sampleCaptures(25)])
  const { first, again } = await measureImport(40)
  expect(first.totals).toMatchObject({ imported: 34, draft: 2, duplicate: 2, refused: 2 })
  expect(again.totals).toMatchObject({ imported: 0, unchanged: 36, duplicate: 2, refused: 2 })
})
