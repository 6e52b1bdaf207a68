import { expect, test } from 'vitest'
import { cardsOf, type Card } from '../../../src/search/browser/cards.ts'
import { parseQuery } from '../../../src/search/browser/query.ts'

const named = {
  values: {
    section: [
      ['news', 'News', 5],
      ['postman-story', 'Postman Story', 0],
      ['postal-equipments', 'Postal Equipments', 0],
      ['stamps', 'Stamps', 0],
    ],
    topic: [
      ['express-delivery', 'Express delivery', 3],
      ['insurance', 'Insurance', 2],
      ['stamps', 'Stamps', 7],
    ],
    name: [
      ['kang-ning', 'Kang Ning', 2],
      ['liu-aili', 'Liu Aili', 2],
      ['liu-jun', 'Liu Jun', 1],
      ['sao-paulo', 'São Paulo', 1],
      ['china-post', 'China Post', 5],
      ['china-post-group', 'China Post Group', 4],
      ['ule', 'Ule', 1],
      ['g20', 'G20 Summit', 1],
    ],
  },
  years: [
    ['2018', 1],
    ['2017', 2],
  ],
  aliases: [
    ['Stamps', '邮票'],
    ['Express delivery', '快递'],
    ['Liu Aili', '刘爱力'],
    ['Ule', 'Ule.com', '邮乐'],
  ],
} as const

const fold = (character: string): string =>
  ({ 劉: '刘', 愛: '爱', 郵: '邮', 遞: '递' })[character] ?? character

function cards(q: string): readonly Card[] {
  return cardsOf(parseQuery(q), named, fold)
}

test.each([
  { q: 'kang ning', leads: ['/names/kang-ning/'] },
  { q: 'KANG NING', leads: ['/names/kang-ning/'] },
  { q: 'kangning', leads: ['/names/kang-ning/'] },
  { q: 'Kang-Ning', leads: ['/names/kang-ning/'] },
  { q: 'ning kang', leads: ['/names/kang-ning/'] },
  { q: '"kang ning"', leads: ['/names/kang-ning/'] },
  { q: 'ｋａｎｇ ｎｉｎｇ', leads: ['/names/kang-ning/'] },
  { q: 'who is Kang Ning', leads: ['/names/kang-ning/'] },
  { q: 'Who is Kang Ning?', leads: ['/names/kang-ning/'] },
  { q: 'kang nign', leads: ['/names/kang-ning/'] },
  { q: 'kangnin', leads: ['/names/kang-ning/'] },
  { q: 'news about kang ning', leads: ['/names/kang-ning/'] },
  { q: 'sao paulo', leads: ['/names/sao-paulo/'] },
  { q: '刘爱力', leads: ['/names/liu-aili/'] },
  { q: '劉愛力是誰', leads: ['/names/liu-aili/'] },
  { q: 'ule.com', leads: ['/names/ule/'] },
  { q: 'china post', leads: ['/names/china-post/'] },
  { q: 'china post group', leads: ['/names/china-post-group/'] },
  { q: 'stamps', leads: ['/topics/stamps/', '/sections/stamps/'] },
  { q: 'stamp', leads: ['/topics/stamps/', '/sections/stamps/'] },
  { q: 'stmaps', leads: ['/topics/stamps/', '/sections/stamps/'] },
  { q: '邮票', leads: ['/topics/stamps/', '/sections/stamps/'] },
  { q: '郵票', leads: ['/topics/stamps/', '/sections/stamps/'] },
  { q: 'postman stories', leads: ['/sections/postman-story/'] },
  { q: 'postal equipment', leads: ['/sections/postal-equipments/'] },
  { q: 'express delivery', leads: ['/topics/express-delivery/'] },
  { q: '快遞', leads: ['/topics/express-delivery/'] },
  { q: 'what is insurance', leads: ['/topics/insurance/'] },
  { q: 'news', leads: ['/sections/news/'] },
  { q: '2017', leads: ['/news/2017/'] },
  { q: '２０１７', leads: ['/news/2017/'] },
  { q: '2017年', leads: ['/news/2017/'] },
  { q: 'the year 2017', leads: ['/news/2017/'] },
])('$q leads to $leads', ({ q, leads }) => {
  expect(cards(q).map(({ path }) => path)).toEqual(leads)
})

test.each([
  '',
  '😀',
  'the',
  'kang',
  'liu',
  'kang ning shenzhen',
  'stamps of 2017',
  '2016',
  '2017-18',
  '20.17',
  '2071',
  'g21 summit',
  'ulu',
  'nang king',
  'kang -ning',
  '-stamps',
  '刘爱',
  '刘爱国',
])('%s leads nowhere', (q) => {
  expect(cards(q)).toEqual([])
})

test('a card says what it leads to, and how many articles are there', () => {
  expect(cards('邮票')).toEqual([
    { kind: 'topic', label: 'Stamps', path: '/topics/stamps/', articles: 7 },
    { kind: 'section', label: 'Stamps', path: '/sections/stamps/', articles: 0 },
  ])
  expect(cards('2018')).toEqual([{ kind: 'year', label: '2018', path: '/news/2018/', articles: 1 }])
})

test('there are at most three', () => {
  const name = Array.from({ length: 9 }, (_, at) => [`li-${at}`, 'Li Xiong', at] as const)
  const found = cardsOf(
    parseQuery('li xiong'),
    { ...named, values: { ...named.values, name } },
    fold,
  )
  expect(found.map(({ articles }) => articles)).toEqual([8, 7, 6])
})
