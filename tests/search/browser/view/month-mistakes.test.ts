import { expect, test } from 'vitest'
import { monthMistakes, shownMonth } from '../../../../src/search/browser/view/month-mistakes.ts'

const foo = '“foo” is not a month. Type a year, or a month and a year: 9/2018.'

test.each([
  { from: '', to: '', mistakes: {} },
  { from: '2018-01', to: '2018-01', mistakes: {} },
  { from: '2018-01', to: '', mistakes: {} },
  { from: '', to: '2018-01', mistakes: {} },
  { from: 'foo', to: '2018-01', mistakes: { from: foo } },
  { from: 'foo', to: 'foo', mistakes: { from: foo, to: foo } },
  {
    from: '2019-06',
    to: '2018-12',
    mistakes: { to: 'December 2018 is before June 2019.' },
  },
])('of the months from “$from” to “$to” it is said what is wrong', ({ from, to, mistakes }) => {
  expect(monthMistakes({ from, to })).toEqual(mistakes)
})

test.each([
  ['2018-09', 'September 2018'],
  ['2018-13', '2018-13'],
  ['foo', 'foo'],
])('the month %s is shown as %s', (month, shown) => {
  expect(shownMonth(month)).toBe(shown)
})
