import { expect, test } from 'vitest'
import { readDateline } from '../../../src/import/dateline/read.ts'

const day = { kind: 'day', day: '2019-09-09' }

test.each([
  { text: '| China Post |2019-09-09', source: 'China Post', headline: '', rest: '' },
  { text: '||2019-09-09', source: null, headline: '', rest: '' },
  { text: '日期:2019-09-09', source: null, headline: '', rest: '' },
  { text: '發布時間:2019-09-09 來源:中國郵政', source: '中國郵政', headline: '', rest: '' },
  { text: '来源：中国邮政 发布时间：2019-09-09', source: '中国邮政', headline: '', rest: '' },
  { text: '2019年09月09日來源:中國郵政', source: '中國郵政', headline: '', rest: '' },
  { text: '作者：张三 时间：2019-09-09', source: null, headline: '', rest: '作者：张三' },
  {
    text: 'release time: 2019-09-09 | article source: China Post',
    source: 'China Post',
    headline: '',
    rest: '',
  },
  { text: 'Published on September 9, 2019', source: null, headline: '', rest: '' },
  { text: 'September 9, 2019', source: null, headline: '', rest: '' },
  {
    text: 'Rooster Stamp a Hit2019-09-09',
    source: null,
    headline: 'Rooster Stamp a Hit',
    rest: '',
  },
  { text: 'Top Ten of 20132019-09-09', source: null, headline: 'Top Ten of 2013', rest: '' },
  {
    text: '2019-09-09 Rooster Stamp a Hit',
    source: null,
    headline: 'Rooster Stamp a Hit',
    rest: '',
  },
  {
    text: 'Rooster Stamp a Hit | 9 September 2019',
    source: null,
    headline: 'Rooster Stamp a Hit',
    rest: '',
  },
  { text: 'Press Release - September 9, 2019', source: null, headline: '', rest: '' },
  { text: 'Bonn, 09.09.2019', source: null, headline: '', rest: 'Bonn,' },
])('$text names a day', ({ text, ...said }) => {
  expect(readDateline(text)).toMatchObject({ reading: day, ...said })
})

test.each([
  'Date of Issue: 2019-09-09',
  '发行日期:2019-09-09',
  'Post offices closed on 2019-09-09',
  'Post offices closed from September 9, 2019',
  'https://example.org/2019-09-09',
  'https://example.org/news2019-09-09',
  'New stamp series 2017-16',
  '2016-2020 development plan',
  'On September 9, 2019 the couriers carried 40 tons of oranges down the mountain to the trucks.',
])('"%s" names none', (text) => {
  expect(readDateline(text)).toBeUndefined()
})
