import { expect, test } from 'vitest'
import { readDay } from '../../../src/import/dateline/day.ts'

test.each([
  { text: '2019-09-09', day: '2019-09-09' },
  { text: '2019-9-9', day: '2019-09-09' },
  { text: '2019/09/09 10:22:33', day: '2019-09-09' },
  { text: '2019.9.9', day: '2019-09-09' },
  { text: '2019年9月9日', day: '2019-09-09' },
  { text: '2019 年 09 月 09 號 星期一', day: '2019-09-09' },
  { text: 'July 30, 2019', day: '2019-07-30' },
  { text: 'Sept. 5, 2019', day: '2019-09-05' },
  { text: 'Tuesday, July 30, 2019 at 10:30 a.m. EST', day: '2019-07-30' },
  { text: '30 July 2019', day: '2019-07-30' },
  { text: '30th of July, 2019', day: '2019-07-30' },
  { text: '18 mei 2024', day: '2024-05-18' },
  { text: 'maandag 18 maart 2024', day: '2024-03-18' },
  { text: '31. März 2021', day: '2021-03-31' },
  { text: '31.03.2021', day: '2021-03-31' },
  { text: '1er août 2020', day: '2020-08-01' },
  { text: '5 de mayo de 2020', day: '2020-05-05' },
  { text: '12 grudnia 2019', day: '2019-12-12' },
  { text: '03/22/2001', day: '2001-03-22' },
  { text: '22/03/2001', day: '2001-03-22' },
  { text: '04/04/2001', day: '2001-04-04' },
])('$text is $day', ({ text, day }) => {
  expect(readDay(text)).toEqual({ kind: 'day', day })
})

test.each([
  { text: '03/04/2001', kind: 'ambiguous' },
  { text: '03-04-2001', kind: 'ambiguous' },
  { text: '2019-02-30', kind: 'impossible' },
  { text: '31.02.2021', kind: 'impossible' },
  { text: 'February 30, 2019', kind: 'impossible' },
  { text: '2019年13月1日', kind: 'impossible' },
])('$text is $kind', ({ text, kind }) => {
  expect(readDay(text)).toEqual({ kind })
})

test.each([
  '2017-16',
  '2016-2020',
  '2019',
  'May 2019',
  'Bonn, 31.03.2021',
  '10:22',
  '',
  '8610 11185',
  '0019-09-09',
  'the 4 of 2019',
])('"%s" is no date', (text) => {
  expect(readDay(text)).toBeUndefined()
})
