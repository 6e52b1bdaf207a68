import { expect, test } from 'vitest'
import { atHand } from '../../src/dev/remember.ts'

test('What was recalled once is not asked for again', () => {
  const asked: string[] = []
  const { recall } = atHand({
    known(key) {
      asked.push(key)
      return key === 'b' ? 'value of b' : undefined
    },
    keep: () => undefined,
    recall: (_key, make) => make(),
  })
  const values = ['a', 'b', 'a', 'b'].map((key) => recall(key, () => `value of ${key}`))
  expect(values).toEqual(['value of a', 'value of b', 'value of a', 'value of b'])
  expect(asked).toEqual(['a', 'b'])
})
