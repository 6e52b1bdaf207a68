import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunksOf, formsOf, isUnspaced, termsOf, tokensOf } from '../../src/search/tokens.ts'

const same = (character: string): string => character

describe('a number', () => {
  test.each([
    { number: '1.8', is: ['1‿8'] },
    { number: '1·8', is: ['1', '8'] },
    { number: '$1.8%', is: ['1‿8'] },
    { number: '1.8m', is: ['1‿8m'] },
    { number: '1,8', is: ['1_⁔_8'] },
    { number: '1-8', is: ['1_8'] },
    { number: '1–8', is: ['1_8'] },
    { number: '1/8', is: ['1_⁀_8'] },
    { number: '1:8', is: ['1⁀8'] },
    { number: '1&8', is: ['1', '8'] },
    { number: '１．８', is: ['1‿8'] },
    { number: '1,800', is: ['1800'] },
    { number: '1,800,000.50', is: ['1800000‿50'] },
    { number: '2016,2017', is: ['2016_⁔_2017'] },
    { number: '2016-17', is: ['2016_17'] },
    { number: '24.08.2003', is: ['24_‿_08_‿_2003'] },
    { number: '10.5-12.5', is: ['10‿5_12‿5'] },
    { number: '5G', is: ['5g'] },
    { number: 'G20', is: ['g20'] },
    { number: 'A380-800', is: ['a380_800'] },
    { number: 'COVID-19', is: ['covid-19'] },
    { number: '911', is: ['911'] },
  ])('$number is asked for as $is', ({ number, is }) => {
    expect(termsOf(number, same)).toEqual(is)
  })

  test('is itself alone, whatever joins its digits', () => {
    const joined = ['', '.', ',', '-', '/', ':'].map((sign) => termsOf(`1${sign}8`, same).join(' '))
    expect(new Set(joined).size).toBe(joined.length)
  })
})

describe('tokensOf', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        fc.constantFrom(
          'ＥＭＳ',
          '1.8',
          '1,800',
          'ｶﾞ',
          'ﬃ',
          '中',
          'の',
          'ไท',
          '\u00ad',
          '\u200b',
          '\uFEFF',
          ' ',
          '-',
          '’',
          'é',
          'ß',
        ),
      ),
    )
    .map((pieces) => pieces.join(''))

  test('has words that stand in the text where it says', () => {
    fc.assert(
      fc.property(anyText, (some) => {
        const tokens = tokensOf(some, same)
        for (const { start, end, term } of tokens) {
          expect(some.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{sc=Han}]/u)
          expect(termsOf(some.slice(start, end), same)).toEqual([term])
        }
        const starts = tokens.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })

  test('makes the same terms of full-width and of half-width letters', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...Array.from('aZ09.,-/:% ')) })
    fc.assert(
      fc.property(ascii, (some) => {
        const wide = some.replace(/[!-~]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        )
        expect(termsOf(wide, same)).toEqual(termsOf(some, same))
      }),
    )
  })

  test('makes the same terms with what nobody sees and without', () => {
    const unseen = fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\uFEFF')
    const letters = fc.array(fc.constantFrom('a', 'É', '7', '中', 'の', 'ب'), { minLength: 1 })
    fc.assert(
      fc.property(letters, unseen, (some, sign) => {
        expect(termsOf(some.join(sign), same)).toEqual(termsOf(some.join(''), same))
      }),
    )
  })

  test('makes the same terms of terms', () => {
    fc.assert(
      fc.property(anyText, (some) => {
        const terms = tokensOf(some, same)
          .map(({ term }) => term)
          .filter((term) => !isUnspaced(term))
        expect(terms.flatMap((term) => termsOf(term, same))).toEqual(terms)
      }),
    )
  })

  test('makes the same terms of accents that are typed apart', () => {
    fc.assert(
      fc.property(anyText, (some) => {
        expect(termsOf(some.normalize('NFD'), same)).toEqual(termsOf(some.normalize('NFC'), same))
      }),
    )
  })

  test('says where each word stands, without the punctuation around it', () => {
    const text = '“Double 10 billion”, 中国'
    expect(tokensOf(text, same).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Double',
      '10',
      'billion',
      '中国',
      '国',
    ])
  })
})

test('isUnspaced tells scripts without spaces from others', () => {
  const texts = ['EMS 速递', 'ひらがな', 'ไทย', 'Österreich', '한국어', '、。']
  expect(texts.map(isUnspaced)).toEqual([true, true, true, false, false, false])
})

test('chunksOf parts scripts that are written together', () => {
  expect(chunksOf('EMS快递ひらTNT')).toEqual(['EMS', '快递ひら', 'TNT'])
})

test('formsOf gives a word as Pagefind finds it: without what joins its parts, and by each part', () => {
  expect(formsOf('e-commerce')).toEqual(['ecommerce', 'e', 'commerce'])
  expect(formsOf('2016_17')).toEqual(['2016_17', '2016', '17'])
  expect(formsOf('24_⁀_7')).toEqual(['24_⁀_7', '24', '7'])
  expect(formsOf('1‿8')).toEqual(['1‿8'])
})
