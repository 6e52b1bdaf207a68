import { describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/search/browser/address.ts'
import { partsOf, yearsLeft, type Stretches } from '../../../src/search/browser/scope.ts'

const stretches = [
  { first: '2019-07-01', last: '2020-12-31', count: 3 },
  { first: '2018-01-01', last: '2019-06-30', count: 2 },
  { first: '2017-03-01', last: '2017-12-31', count: 6 },
  { first: '1999-01-01', last: '2016-12-31', count: 1 },
]

const parts = (address: string): unknown =>
  partsOf(stretches, readAddress(new URLSearchParams(address)), 5)

describe('partsOf', () => {
  test.each([
    { address: '', is: [[0, 1], [2], [3]] },
    { address: 'sort=oldest', is: [[3], [2], [1, 0]] },
    { address: 'year=2019', is: [[0, 1]] },
    { address: 'year=2020&year=2000', is: [[0, 3]] },
    { address: 'from=2019-06', is: [[0, 1]] },
    { address: 'from=2019-07&to=2020-01', is: [[0]] },
    { address: 'to=2017-02', is: [[3]] },
    { address: 'to=2017-03', is: [[2], [3]] },
    { address: 'year=2017&from=2018-01', is: [[0]] },
  ])('of a search for $address are $is', ({ address, is }) => {
    expect(parts(address)).toEqual(is)
  })
})

test('a year is left as long as some of its stretches are', () => {
  const years = ['2020', '2019', '2018', '2017', '2000', '1999'].map((year) => [year, 1] as const)
  const left = (taken: Stretches): readonly string[] => [...yearsLeft({ stretches, years }, taken)]
  expect(left([0])).toEqual(['2019', '2018', '2017', '2000', '1999'])
  expect(left([0, 1, 2])).toEqual(['2000', '1999'])
  expect(left([0, 1, 2, 3])).toEqual([])
})
