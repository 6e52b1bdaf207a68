import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchable } from '../../src/search/searchable.ts'
import { tokensOf } from '../../src/search/tokens.ts'

const same = (character: string): string => character
const simplified = (character: string): string => ({ 國: '国', 遞: '递' })[character] ?? character

describe('searchable', () => {
  test.each([
    {
      name: 'leaves words as they are',
      text: 'Rural e-commerce, 2017.',
      is: 'Rural e-commerce, 2017.',
    },
    { name: 'cuts Han into pairs and the last character', text: '快递业', is: '快递 递业 业' },
    { name: 'keeps a single character of Han', text: '5月 in', is: '5 月 in' },
    { name: 'folds Han', text: '中國快遞', is: '中国 国快 快递 递' },
    {
      name: 'parts what a printer ran together',
      text: 'Shenzhen,Guangdong',
      is: 'Shenzhen, Guangdong',
    },
    { name: 'keeps numbers whole', text: '100,000 and 7.25%', is: '100000 and 7‿25' },
    { name: 'keeps what joins words', text: 'R&D of ule.com’s', is: 'R&D of ule.com’s' },
    { name: 'drops punctuation that stands alone', text: 'held —— in 5 & 6', is: 'held in 5 6' },
    { name: 'collapses white space', text: ' a\u00a0 b\n', is: 'a b' },
    { name: 'ignores what nobody sees', text: 'a\u200bb c\u00ad\u2060d e\uFEFFf', is: 'ab cd ef' },
    { name: 'takes full-width letters for usual ones', text: 'ＥＭＳ，２０１７', is: 'ems 2017' },
    {
      name: 'cuts kana into pairs',
      text: '東京のスタンプ',
      is: '東京 京の のス スタ タン ンプ プ',
    },
    { name: 'takes half-width kana for usual ones', text: 'ｶﾞｰﾄﾞ', is: 'ガー ード ド' },
    { name: 'cuts Thai into pairs of letters', text: 'ภาษาไทย', is: 'ภา าษ ษา าไ ไท ทย ย' },
    { name: 'parts Burmese at its punctuation', text: 'မြန်မာ၊', is: 'မန နမ မ' },
    { name: 'keeps words of Hangul', text: '서울에서 보다', is: '서울에서 보다'.normalize('NFD') },
    { name: 'drops what stretches or points Arabic', text: 'كَتَـبَ', is: 'كتب' },
    { name: 'joins what a Persian writer joins', text: 'می\u200cخواهم', is: 'میخواهم' },
    { name: 'drops accents', text: 'Łódź, Straße, œuvre, ёлка', is: 'lodz strasse oeuvre елка' },
    { name: 'takes ligatures apart', text: 'oﬃce ﷺ', is: 'office صلىاللهعليهوسلم' },
    { name: 'leaves fractions and powers alone', text: '1½ 10² ① x²', is: '1½ 10² ① x²' },
    { name: 'takes radicals for the characters that they are', text: '⽤⾏', is: '用行 行' },
    { name: 'knows characters beyond the first plane', text: '𠮷野', is: '𠮷野 野' },
    { name: 'makes nothing of nothing', text: ' — ', is: '' },
  ])('$name', ({ text, is }) => {
    expect(searchable(text, simplified)).toBe(is)
  })

  test('is the words of a text, parted by single spaces', () => {
    const piece = fc.constantFrom(
      'mail',
      '(mail',
      'a,b',
      'é',
      '—',
      ' ',
      '\u00a0',
      '\u200b',
      '快递',
      '-',
      '.',
      '7',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const words = tokensOf(text, same).map(({ word }) => word)
        expect(searchable(text, same)).toBe(words.join(' '))
      }),
    )
  })

  test('has no space within a word, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = tokensOf(text, same).map(({ word }) => word)
        expect(words.join(' ').split(/\s/u).filter(Boolean)).toEqual(words)
      }),
    )
  })

  test('finds a run of Han in a text exactly if the text holds it', () => {
    const run = fc.array(fc.constantFrom('中', '国', '快', '递', '业'), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(run, run, (text, query) => {
        const pairs = tokensOf(query.join(''), same).slice(0, -1)
        const phrase = pairs.map(({ word }) => word).join(' ')
        expect(searchable(text.join(''), same).includes(phrase)).toBe(
          text.join('').includes(query.join('')),
        )
      }),
    )
  })
})
