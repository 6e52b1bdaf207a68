import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMonth } from '../../../src/search/browser/months.ts'

describe('a month is understood', () => {
  test.each([
    '2018-01',
    '2018-1',
    '2018/01',
    '2018.1',
    '2018 1',
    '01/2018',
    '1/2018',
    '1-2018',
    '1.2018',
    'Jan 2018',
    'jan. 2018',
    'January 2018',
    'January, 2018',
    'JANUARY  2018',
    '2018 Jan',
    '2018年1月',
    '2018年01月',
    '2018 年 1 月',
    '２０１８年１月',
    ' 2018-01 ',
  ])('from %s', (typed) => {
    expect([readMonth(typed, 'from'), readMonth(typed, 'to')]).toEqual(['2018-01', '2018-01'])
  })

  test.each(['2018', '2018年', '２０１８'])('from the year %s, as its first or last', (typed) => {
    expect([readMonth(typed, 'from'), readMonth(typed, 'to')]).toEqual(['2018-01', '2018-12'])
  })

  test.each([
    ['sept 2019', '2019-09'],
    ['May 2019', '2019-05'],
    ['12/2019', '2019-12'],
    ['2019年12月', '2019-12'],
  ])('%s', (typed, month) => {
    expect(readMonth(typed, 'from')).toBe(month)
  })
})

test.each([
  '',
  'foo',
  '18',
  '1/18',
  '2018-13',
  '13/2018',
  '2018-00',
  'Foo 2018',
  'Ja 2018',
  'Januar y 2018',
  '2018-01-15',
  '0018',
  '20180',
  '2018年13月',
  '2018 - ',
])('%j is no month', (typed) => {
  expect(readMonth(typed, 'from')).toBeUndefined()
})

test('a month that was understood is understood again', () => {
  const ends = fc.constantFrom('from' as const, 'to' as const)
  const isKept = (typed: string, end: 'from' | 'to'): boolean => {
    const month = readMonth(typed, end)
    return month === undefined || readMonth(month, end) === month
  }
  expect(() => fc.assert(fc.property(fc.string(), ends, isKept))).not.toThrow()
})
