import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hanScript, withHan } from '../../src/html/han.ts'
import { toSource } from '../../src/html/html.ts'

describe('hanScript', () => {
  test.each([
    { run: '中國快遞行業發展大會召開', is: 'zh-Hant' },
    { run: '中国快递行业发展大会召开', is: 'zh-Hans' },
    { run: '京公网安备号', is: 'zh-Hans' },
    { run: '簽約額', is: 'zh-Hant' },
    { run: '中文', is: 'zh' },
  ])('of $run is $is', ({ run, is }) => {
    expect(hanScript(run)).toBe(is)
  })
})

describe('withHan', () => {
  test('marks runs of Han in English, with the spaces and marks within them', () => {
    expect(toSource(withHan('At 中國郵政，簽約額 超千億元 it was'))).toBe(
      'At <span lang="zh-Hant">中國郵政，簽約額 超千億元</span> it was',
    )
  })

  test('leaves a Chinese text as it is', () => {
    expect(toSource(withHan('刘爱力', 'zh-Hans'))).toBe('刘爱力')
  })

  test('loses no character and escapes the rest', () => {
    const text = fc.string({ unit: fc.constantFrom('中', '國', '国', ' ', '，', 'a', '<', '&') })
    fc.assert(
      fc.property(text, (value) => {
        const bare = toSource(withHan(value)).replace(/<span lang="zh[^"]*">|<\/span>/g, '')
        expect(bare.replaceAll('&#60;', '<').replaceAll('&#38;', '&')).toBe(value)
      }),
    )
  })
})
