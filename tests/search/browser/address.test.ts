import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countFilters,
  isFiltered,
  readAddress,
  withoutFilters,
  writeAddress,
  type Search,
} from '../../../src/search/browser/address.ts'

const read = (address: string): Search => readAddress(new URLSearchParams(address))

test('an address says everything that is searched for', () => {
  expect(
    read(
      'q=stamps&section=news&section=stamps&year=2019&topic=t&name=n&lang=en&from=2018-01&to=2019-12&sort=oldest&page=3&reach=2&aliases=off',
    ),
  ).toEqual({
    q: 'stamps',
    filters: {
      section: ['news', 'stamps'],
      year: ['2019'],
      topic: ['t'],
      name: ['n'],
      lang: ['en'],
    },
    from: '2018-01',
    to: '2019-12',
    sort: 'oldest',
    page: 3,
    reach: 2,
    aliases: false,
  })
})

test.each(['page=0', 'page=-1', 'page=x', 'reach=0', 'reach=x', 'sort=worst', 'q=+', 'section='])(
  'what makes no sense is left out: %s',
  (address) => {
    expect(writeAddress(read(address))).toBe('')
  },
)

test('months are understood as they are typed, and stay where they are no months', () => {
  const { from, to } = read('from=Sep+2018&to=2019')
  expect([from, to]).toEqual(['2018-09', '2019-12'])
  expect(writeAddress(read('from=2019-13&to=+x+'))).toBe('from=2019-13&to=x')
})

test('the newest come first without words, the best with them', () => {
  expect([read('').sort, read('q=a').sort, read('q=a&sort=newest').sort]).toEqual([
    'newest',
    'relevance',
    'newest',
  ])
})

test('an address that is written is read as the same search', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.trim())
  const values = fc.uniqueArray(
    text.filter((value) => value !== ''),
    { maxLength: 3 },
  )
  const month = fc.constantFrom('', '2018-01', '2019-12')
  const searches = fc.record({
    q: text,
    filters: fc.record({
      section: values,
      year: values,
      topic: values,
      name: values,
      lang: values,
    }),
    from: month,
    to: month,
    sort: fc.constantFrom('relevance', 'newest', 'oldest'),
    page: fc.integer({ min: 1, max: 999_999 }),
    reach: fc.integer({ min: 1, max: 999_999 }),
    aliases: fc.boolean(),
  })
  fc.assert(
    fc.property(searches, (search: Search) => {
      expect(read(writeAddress(search))).toEqual(search)
    }),
  )
})

test('filters are counted, and can be taken off', () => {
  const search = read('q=a&year=2019&year=2018&to=2019-12&page=2&reach=3')
  expect(countFilters(search)).toBe(3)
  expect(isFiltered(search)).toBe(true)
  expect(writeAddress(withoutFilters(search))).toBe('q=a')
})
