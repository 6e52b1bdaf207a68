import { expect, test } from 'vitest'
import { allNames, meaningsOf } from '../../../src/search/browser/aliases.ts'
import { parseQuery } from '../../../src/search/browser/query.ts'

const aliases = [
  ['Postal Savings Bank of China', 'PSBC', '邮储银行'],
  ['China Post', '中国邮政'],
  ['Liu Aili', '刘爱力'],
  ['Café Post'],
]
const fold = (character: string): string => ({ 劉: '刘', 愛: '爱' })[character] ?? character

function others(query: string): readonly (readonly string[])[] {
  return meaningsOf(parseQuery(query).clauses, aliases, fold).map((meaning) => meaning.others)
}

test.each([
  { query: 'PSBC', is: [['Postal Savings Bank of China', '邮储银行']] },
  { query: 'psbc loans', is: [['Postal Savings Bank of China', '邮储银行'], []] },
  { query: 'postal savings bank of china', is: [['PSBC', '邮储银行']] },
  { query: 'postal savings', is: [[], []] },
  { query: 'china post history', is: [['中国邮政'], []] },
  { query: '劉愛力', is: [['Liu Aili']] },
  { query: '"PSBC"', is: [[]] },
  { query: '-PSBC', is: [[]] },
  { query: 'china -post', is: [[], []] },
  { query: 'cafe post', is: [[], []] },
  { query: 'cafepost', is: [['Café Post']] },
  { query: 'chinapost', is: [['China Post', '中国邮政']] },
  { query: 'liuaili speaks', is: [['Liu Aili', '刘爱力'], []] },
  { query: 'Liu-Aili', is: [['Liu Aili', '刘爱力']] },
  { query: '刘 爱力', is: [[], []] },
  { query: '', is: [] },
])('$query is also called $is', ({ query, is }) => {
  expect(others(query)).toEqual(is)
})

test('every clause belongs to one meaning, in order', () => {
  const { clauses } = parseQuery('the china post and psbc of "old days"')
  const meanings = meaningsOf(clauses, aliases, fold)
  expect(meanings.flatMap((meaning) => meaning.clauses)).toEqual(clauses)
})

test('what has no other names has its own, once', () => {
  const values = {
    section: [['news', 'News', 1]],
    topic: [['insurance', 'Insurance', 1]],
    name: [
      ['liu-aili', 'Liu Aili', 1],
      ['kang-ning', 'Kang Ning', 1],
    ],
    lang: [['en', 'English', 1]],
  } as const
  const names = allNames({ values, aliases: [['Liu Aili', '刘爱力']] })
  expect(names).toEqual([['Liu Aili', '刘爱力'], ['Insurance'], ['Kang Ning']])
})
