import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  daysMeant,
  isIsoDay,
  longDay,
  longMonth,
  monthName,
  monthOf,
  newsroomZone,
  startOfDay,
  today,
  yearOf,
} from '../src/dates.ts'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  test.each(['2019-09-09', '2020-02-29', '2000-02-29', '1896-03-20', '2019-12-31'])(
    'is %s',
    (text) => {
      expect(isIsoDay(text)).toBe(true)
    },
  )

  test.each([
    '2019-02-29',
    '1900-02-29',
    '2019-02-30',
    '2019-04-31',
    '2019-13-01',
    '2019-00-10',
    '2019-10-00',
    '2019-9-9',
    '09-09-2019',
    '2019-09-09 ',
    '2019-09-09\n',
    '2019-09-09T00:00:00Z',
    '2019-W37-1',
    '2019-252',
    '20190909',
    '-2019-09-09',
    '２０１９-０９-０９',
    '',
    20_190_909,
    new Date('2019-09-09'),
    null,
    undefined,
    ['2019-09-09'],
  ])('is not %o', (value) => {
    expect(isIsoDay(value)).toBe(false)
  })

  test('is every day of the calendar, and its own nearest day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isIsoDay(day)).toBe(true)
        expect(daysMeant(day)).toEqual([day])
      }),
    )
  })
})

describe('a day in words', () => {
  test('is the same on any machine', () => {
    expect(longDay('2019-09-09')).toBe('9 September 2019')
    expect(longMonth('2019-09')).toBe('September 2019')
    expect(monthName('2019-09')).toBe('September')
    expect(yearOf('2019-09-09')).toBe('2019')
    expect(monthOf('2019-09-09')).toBe('2019-09')
  })

  test('begins at midnight in Beijing', () => {
    expect(startOfDay('2019-09-09')).toBe('2019-09-09T00:00:00+08:00')
  })

  test('begins later in a summer in which Beijing had summer time', () => {
    expect(startOfDay('1988-07-01')).toBe('1988-07-01T00:00:00+09:00')
  })
})

describe('today', () => {
  test.each([
    { epoch: '1567958399', is: '2019-09-08' },
    { epoch: '1567958400', is: '2019-09-09' },
    { epoch: '0', is: '1970-01-01' },
  ])('is $is in Beijing at second $epoch', ({ epoch, is }) => {
    expect(today(epoch)).toBe(is)
  })

  test.each(['yesterday', '-1', '1e9', '1567958399.5', '999999999999999'])(
    'is unknown if SOURCE_DATE_EPOCH is "%s"',
    (epoch) => {
      expect(today(epoch)).toBeUndefined()
    },
  )

  test.each([undefined, ''])('is what the clock says if SOURCE_DATE_EPOCH is %o', (epoch) => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: newsroomZone })
    expect(today(epoch)).toBe(clock.format(new Date()))
  })
})

describe('the day that somebody meant by', () => {
  test.each([
    { value: '2019-02-30', is: '2019-02-28' },
    { value: '2020-02-30', is: '2020-02-29' },
    { value: '2019-13-01', is: '2019-12-01' },
    { value: '2019-00-00', is: '2019-01-01' },
    { value: '2019-9-9', is: '2019-09-09' },
    { value: '2019/09/09', is: '2019-09-09' },
    { value: '2019年9月9日', is: '2019-09-09' },
    { value: '２０１９－０９－０９', is: '2019-09-09' },
    { value: '“2019-09-09”', is: '2019-09-09' },
    { value: '20181231', is: '2018-12-31' },
    { value: ' 2019-09-09T10:30:00Z', is: '2019-09-09' },
    { value: '2019-09-09T20:00:00Z', is: '2019-09-10' },
    { value: '2019-09-09 20:00:00 +0000', is: '2019-09-10' },
    { value: '2019-09-10T01:00:00+09:00', is: '2019-09-10' },
    { value: '2019-09-10T00:30:00+09:00', is: '2019-09-09' },
    { value: '2019-09-09 23:30', is: '2019-09-09' },
    { value: '9 September 2019', is: '2019-09-09' },
    { value: '9th Sep 2019', is: '2019-09-09' },
    { value: 'September 9, 2019', is: '2019-09-09' },
    { value: 'Sept 9, 2019', is: '2019-09-09' },
    { value: 'Monday, 9 September 2019', is: '2019-09-09' },
    { value: ' SEP. 9th, 2019 ', is: '2019-09-09' },
    { value: '09.08.2019', is: '2019-08-09' },
    { value: '9-8-2019', is: '2019-08-09' },
    { value: '31/08/2019', is: '2019-08-31' },
    { value: '08/31/2019', is: '2019-08-31' },
    { value: '09/09/2019', is: '2019-09-09' },
  ])('$value is $is', ({ value, is }) => {
    expect(daysMeant(value)).toEqual([is])
  })

  test('10/09/2019 is one of two', () => {
    expect(daysMeant('10/09/2019')).toEqual(['2019-09-10', '2019-10-09'])
  })

  test.each([
    '31 September 2019',
    'September 2019',
    'today',
    '2019',
    '2019-09',
    '2019-02-301',
    '31.13.2019',
    '09/09/19',
    null,
    20_181_231,
    {},
  ])('%o is unknown', (value) => {
    expect(daysMeant(value)).toEqual([])
  })

  test('anything at all is a day or unknown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.anything({ withNullPrototype: false })), (value) => {
        expect(daysMeant(value).filter((day) => !isIsoDay(day))).toEqual([])
      }),
    )
  })
})
