import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../src/search/browser/limits.ts'
import { parseQuery, respell } from '../../../src/search/browser/query.ts'

/** Clauses as a reader might write them: `"exact"`, `-without`. */
function understood(query: string): readonly string[] {
  return parseQuery(query).clauses.map(
    ({ text, exact, excluded }) => `${excluded ? '-' : ''}${exact ? `"${text}"` : text}`,
  )
}

describe('parseQuery', () => {
  test.each([
    { name: 'words', query: ' rural  e-commerce ', is: ['rural', 'e-commerce'] },
    { name: 'a phrase', query: '"strategic cooperation"', is: ['"strategic cooperation"'] },
    {
      name: 'a phrase among words',
      query: 'post "rural area" 2017',
      is: ['post', '"rural area"', '2017'],
    },
    { name: 'typographic quotation marks', query: '“rural area”', is: ['"rural area"'] },
    { name: 'a phrase that is not closed', query: 'a "b c', is: ['a', '"b c"'] },
    { name: 'a phrase right after a word', query: 'a"b c"d', is: ['a', '"b c"', 'd'] },
    { name: 'an exclusion', query: 'express -delivery', is: ['express', '-delivery'] },
    { name: 'an excluded phrase', query: '-"express delivery"', is: ['-"express delivery"'] },
    { name: 'a hyphen within a word', query: 'click-and-mortar', is: ['click-and-mortar'] },
    { name: 'accents', query: 'Café', is: ['Café'] },
    { name: 'accents that are typed apart', query: 'Cafe\u0301', is: ['Café'] },
    { name: 'Chinese', query: '中国快递', is: ['中国快递'] },
    { name: 'Chinese next to English', query: 'EMS快递', is: ['EMS', '快递'] },
    { name: 'Chinese in a phrase', query: '"EMS 快递"', is: ['"EMS 快递"'] },
    { name: 'a word twice', query: 'post Post post', is: ['post'] },
    { name: 'full-width signs', query: '－"a b" ＂c d＂', is: ['-"a b"', '"c d"'] },
    { name: 'what nobody sees', query: 'so\u00adft \uFEFFmail\u200b', is: ['soft', 'mail'] },
    { name: 'kana among Han', query: 'EMS東京の', is: ['EMS', '東京の'] },
    { name: 'a number', query: '2016-17 1.8', is: ['2016-17', '1.8'] },
    { name: 'who is', query: 'who is Kang Ning?', is: ['Kang', 'Ning?'] },
    { name: 'who’s', query: 'Who’s Kang Ning', is: ['Kang', 'Ning'] },
    { name: 'what is', query: 'What is the EMS', is: ['EMS'] },
    { name: 'when was', query: 'when was China Post founded', is: ['China', 'Post', 'founded'] },
    {
      name: 'how many',
      query: 'how many stamps are there in 2017',
      is: ['stamps', 'there', '2017'],
    },
    { name: 'how to', query: 'how to post a parcel', is: ['post', 'parcel'] },
    { name: 'a quoted question', query: '"who is" Kang', is: ['"who is"', 'Kang'] },
    { name: 'a question in a phrase', query: 'who is "the postman"', is: ['"the postman"'] },
    { name: 'a question alone', query: 'who is', is: ['who', 'is'] },
    {
      name: 'a question word among others',
      query: 'people who post',
      is: ['people', 'who', 'post'],
    },
    { name: 'an organisation', query: 'WHO report', is: ['WHO', 'report'] },
    { name: 'a question in capitals', query: 'WHO IS KANG NING', is: ['KANG', 'NING'] },
    { name: '谁是', query: '谁是刘爱力', is: ['刘爱力'] },
    { name: '是誰', query: '劉愛力是誰？', is: ['劉愛力'] },
    { name: '什么是', query: '什么是EMS', is: ['EMS'] },
    { name: '什麼時候', query: '中國郵政什麼時候成立', is: ['中國郵政', '成立'] },
    { name: '在哪里', query: '邮局在哪里', is: ['邮局'] },
    { name: '什么是 alone', query: '什么是', is: ['什么是'] },
    { name: 'operators alone', query: '- " "" -"" —', is: [] },
    { name: 'nothing', query: '', is: [] },
    { name: 'markup', query: '<script>alert(1)</script>', is: ['<script>alert(1)</script>'] },
  ])('understands $name', ({ query, is }) => {
    expect(understood(query)).toEqual(is)
  })

  test('names what cannot be looked for', () => {
    expect(parseQuery('😀 post +').unsearchable).toEqual(['😀', '+'])
    expect(parseQuery('😀 post !').isUnsearchable).toBe(false)
  })

  test.each(['😀', '★', '👩‍👩‍👧', '!!!', '-', '" "', '？', '+ -'])(
    'knows that there is nothing to look for in %s',
    (query) => {
      const { clauses, unsearchable, isUnsearchable } = parseQuery(query)
      expect(clauses).toEqual([])
      expect(unsearchable.join(' ')).toBe(query)
      expect(isUnsearchable).toBe(true)
    },
  )

  test.each(['', ' ', '\u200b'])('knows that nothing was typed in %j', (query) => {
    expect(parseQuery(query)).toMatchObject({ unsearchable: [], isUnsearchable: false })
  })

  test('says when a query is longer than anybody means', () => {
    const long = parseQuery('word '.repeat(2000))
    expect(long).toMatchObject({ clauses: [{ text: 'word' }], cut: true })
    const many = parseQuery(Array.from({ length: 40 }, (_, index) => `w${index}`).join(' '))
    expect(many.clauses).toHaveLength(limits.clauses)
    expect(many.cut).toBe(true)
    expect(parseQuery('a short one').cut).toBe(false)
  })

  test('loses no letter of what is typed', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u)
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), (words) => {
        const query = words.join(' ')
        const { clauses, cut } = parseQuery(query)
        fc.pre(!cut) // each change of script is a clause
        const texts = clauses.map(({ text }) => text.toLowerCase())
        for (const one of query
          .normalize('NFC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]/gu) ?? []) {
          expect(texts.join('')).toContain(one)
        }
      }),
    )
  })

  test('takes anything for a query, within its limits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (query) => {
        const { clauses } = parseQuery(query)
        expect(clauses.length).toBeLessThanOrEqual(limits.clauses)
        for (const { text } of clauses) expect(text).toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })
})

describe('respell', () => {
  const words = new Map([
    ['nign', 'ning'],
    ['conferense', 'conference'],
  ])

  test.each([
    { typed: 'kang nign', is: 'kang ning' },
    { typed: 'nigns of nign', is: 'nigns of ning' },
    { typed: '"kang nign" nign', is: '"kang nign" ning' },
    { typed: 'shenzhen -conferense', is: 'shenzhen -conference' },
    { typed: 'EMS conferense快递', is: 'EMS conference快递' },
    { typed: 'all well', is: 'all well' },
  ])('of $typed makes $is', ({ typed, is }) => {
    expect(respell(typed, words)).toBe(is)
  })
})
