import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDevice, slug, slugPattern, uniqueSlug } from '../src/slug.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('快', '遞', '々', '女', 'é', '&', '’', ' ', '-', 'A', '7') }),
)

describe('slug', () => {
  test.each([
    { text: 'Fish & Chips: Déjà vu!', expected: 'fish-and-chips-deja-vu' },
    { text: '快遞 2017', expected: 'kuai-di-2017' },
    { text: '2017 Top Ten Events', expected: '2017-top-ten-events' },
    { text: 'China Post’s “Intelligence Plus”', expected: 'china-posts-intelligence-plus' },
    { text: 'EMS中國', expected: 'ems-zhong-guo' },
    { text: '女綠', expected: 'nv-lv' },
    { text: 'ＡＢＣ ﬁne', expected: 'abc-fine' },
    { text: '  …and then?  ', expected: 'and-then' },
    { text: '../../etc/passwd', expected: 'etc-passwd' },
    { text: '!?', expected: '' },
    { text: 'Привет', expected: '' },
    { text: '', expected: '' },
  ])('of "$text" is "$expected"', ({ text, expected }) => {
    expect(slug(text)).toBe(expected)
  })

  test('never cuts a word', () => {
    expect(slug('one two three', 8)).toBe('one-two')
    expect(slug('one two three', 7)).toBe('one-two')
    expect(slug('one two three', 6)).toBe('one')
  })

  test('cuts the first word, if that alone is too long', () => {
    expect(slug('x'.repeat(100))).toBe('x'.repeat(60))
  })

  test('is a part of an address, of the length asked for, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, length) => {
        const result = slug(text, length)
        expect(result).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(result.length).toBeLessThanOrEqual(length)
      }),
    )
  })

  test('of a slug is that slug', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slug(slug(text))).toBe(slug(text))
      }),
    )
  })
})

describe('uniqueSlug', () => {
  test('is the one wanted, if nobody has it', () => {
    expect(uniqueSlug('news', () => false)).toBe('news')
  })

  test('takes the first number that is free', () => {
    const taken = new Set(['news', 'news-2', 'news-4'])
    expect(uniqueSlug('news', (candidate) => taken.has(candidate))).toBe('news-3')
  })

  test('is always one that nobody has', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'b')), (names) => {
        const taken = new Set<string>(names)
        expect(taken).not.toContain(uniqueSlug('a', (candidate) => taken.has(candidate)))
      }),
    )
  })
})

test.each(['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'page'])(
  '%s is no slug, since it is the name of something else',
  (name) => {
    expect(name).not.toMatch(slugPattern)
    expect(`${name}-2`).toMatch(slugPattern)
  },
)

test('a device of Windows is known in any case and with any ending', () => {
  expect(['CON', 'Aux.html', 'com1.tar.gz', 'lpt0'].filter((name) => !isDevice(name))).toEqual([])
  expect(['con-2', 'console', 'com', 'com10', 'auxiliary.html'].filter(isDevice)).toEqual([])
})
