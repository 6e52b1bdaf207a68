import { expect, test } from 'vitest'
import { atHand } from '../../src/dev/remember.ts'

test('What was recalled once is not asked for again', () => {
  const asked: string[] = []
  const recall = atHand((key, make) => {
    asked.push(key)
    return make()
  })
  const values = ['a', 'b', 'a'].map((key) => recall(key, () => `value of ${key}`))
  expect(values).toEqual(['value of a', 'value of b', 'value of a'])
  expect(asked).toEqual(['a', 'b'])
})
