import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/search/browser/address.ts'
import { answer } from '../../../src/search/browser/answer.ts'
import { anArticle } from '../../support/article.ts'
import { openTestLibrary, type TestLibrary } from '../../support/library.ts'
import { aSite } from '../../support/site.ts'

/** An article for each text, named by a letter. */
const texts = {
  a: 'The rate is 1.8 percent this year.',
  b: 'The form is valid from 2024-06-18 and costs 18 yuan, or 188 for ten.',
  c: 'A score of 1-8, a part of 1/8, at 1:85, and 1,8 in German.',
  d: 'The rate was 1.85, or 18.5, in 2016-17 and in 2018/19.',
  e: 'It moved 1,800 parcels by 5G on 9/11, not 911 of them.',
  f: 'An Airbus A380-800 carried 1800 sacks for 7.25bn yuan.',
  g: 'ＥＭＳ は東京のスタンプを、ガラスで２０１７',
  h: 'ｽﾀﾝﾌﾟ EMS 2017',
  i: '서울에서 우표를 발행했다',
  j: 'หนังสือพิมพ์ภาษาไทย',
  k: 'كَتَبَ البـــريد رسالة',
  l: 'Новый ёлочный почтовый день',
  m: 'A café in Łódź, on the Straße of São Paulo.',
  n: 'Soft\u00adhyphens, zero\u200bwidth, byte\uFEFForder and می\u200cخواهم',
}

const queries = [
  { q: '1.8', finds: 'a' },
  { q: '"1.8"', finds: 'a' },
  { q: '１．８', finds: 'a' },
  { q: '18', finds: 'b' },
  { q: '2024-06-18', finds: 'b' },
  { q: '188', finds: 'b' },
  { q: '1-8', finds: 'c' },
  { q: '1–8', finds: 'c' },
  { q: '1/8', finds: 'c' },
  { q: '1:85', finds: 'c' },
  { q: '1,8', finds: 'c' },
  { q: '1.85', finds: 'd' },
  { q: '18.5', finds: 'd' },
  { q: '2016-17', finds: 'd' },
  { q: '2016–17', finds: 'd' },
  { q: '2016', finds: 'd' },
  { q: '2018', finds: 'd' },
  { q: '"in 2016"', finds: 'd' },
  { q: '201617', finds: '' },
  { q: '1,800', finds: 'ef' },
  { q: '1800', finds: 'ef' },
  { q: '800', finds: 'f' },
  { q: '5G', finds: 'e' },
  { q: '911', finds: 'e' },
  { q: '9/11', finds: 'e' },
  { q: 'A380', finds: 'f' },
  { q: 'A380-800', finds: 'f' },
  { q: '7.25', finds: 'f' },
  { q: '725', finds: '' },
  { q: 'ems', finds: 'gh' },
  { q: 'ＥＭＳ', finds: 'gh' },
  { q: '2017', finds: 'gh' },
  { q: '２０１７', finds: 'gh' },
  { q: 'スタンプ', finds: 'gh' },
  { q: 'ｽﾀﾝﾌﾟ', finds: 'gh' },
  { q: 'タン', finds: 'gh' },
  { q: '東京の', finds: 'g' },
  { q: 'ガラス', finds: 'g' },
  { q: 'カラス', finds: '' },
  { q: '서울', finds: 'i' },
  { q: '우표', finds: 'i' },
  { q: 'ภาษา', finds: 'j' },
  { q: 'พิมพ์', finds: 'j' },
  { q: 'كتب', finds: 'k' },
  { q: 'كَتَبَ', finds: 'k' },
  { q: 'البريد', finds: 'k' },
  { q: 'почтовый', finds: 'l' },
  { q: 'НОВЫЙ', finds: 'l' },
  { q: 'елочный', finds: 'l' },
  { q: 'cafe', finds: 'm' },
  { q: 'Cafe\u0301', finds: 'm' },
  { q: 'łódź', finds: 'm' },
  { q: 'lodz', finds: 'm' },
  { q: 'strasse', finds: 'm' },
  { q: 'sao paulo', finds: 'm' },
  { q: 'softhyphens', finds: 'n' },
  { q: 'soft\u00adhyphens', finds: 'n' },
  { q: 'zerowidth', finds: 'n' },
  { q: 'byteorder', finds: 'n' },
  { q: 'byte\uFEFForder', finds: 'n' },
  { q: 'میخواهم', finds: 'n' },
  { q: 'می\u200cخواهم', finds: 'n' },
]

let library: TestLibrary

beforeAll(async () => {
  const articles = Object.entries(texts).map(([name, markdown]) =>
    anArticle({ slug: name, title: `Text ${name}`, markdown }),
  )
  library = await openTestLibrary(aSite({ articles }))
})

afterAll(async () => {
  await library[Symbol.asyncDispose]()
})

describe('what is written in whatever way', () => {
  test.each(queries)('$q finds $finds', async ({ q, finds }) => {
    const { results } = await answer(library, readAddress(new URLSearchParams({ q })))
    expect(new Set(results.map(({ url }) => url.at(-2)))).toEqual(new Set(finds))
  })

  test.each([
    { q: '1.8', marks: ['1.8'] },
    { q: '1,800 parcels', marks: ['1,800', 'parcels'] },
    { q: '東京のスタ', marks: ['東京のスタ'] },
  ])('$q is marked as it stands in the text', async ({ q, marks }) => {
    const { results } = await answer(library, readAddress(new URLSearchParams({ q })))
    const pieces = results[0]?.excerpt.pieces ?? []
    expect(pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(marks)
  })
})
