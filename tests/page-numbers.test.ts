import { expect, test } from 'vitest'
import { shownNumbers } from '../src/page-numbers.ts'

test.each([
  { count: 1, number: 1, shown: [1] },
  { count: 5, number: 3, shown: [1, 2, 3, 4, 5] },
  { count: 9, number: 5, shown: [1, undefined, 3, 4, 5, 6, 7, undefined, 9] },
  { count: 500, number: 500, shown: [1, undefined, 498, 499, 500] },
])('page $number of $count shows its neighbours and both ends', ({ count, number, shown }) => {
  expect(shownNumbers(count, number)).toEqual(shown)
})
