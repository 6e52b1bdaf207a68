import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileMatcher } from '../../src/vocabulary/match.ts'
import type { Entry } from '../../src/vocabulary/vocabulary.ts'
import { anEntry, someEntries } from '../support/vocabulary.ts'

/** The mentions of a text as `Name: matched text`. */
function found(text: string, entries: readonly Entry[]): readonly string[] {
  const matcher = compileMatcher({
    topics: entries.filter(({ kind }) => kind === 'topic'),
    names: entries.filter(({ kind }) => kind !== 'topic'),
  })
  return matcher(text).map(({ entry, start, end }) => `${entry.name}: ${text.slice(start, end)}`)
}

describe('names', () => {
  test.each([
    { text: 'Ma Jun came.', names: ['Ma Jun'], mentions: ['Ma Jun: Ma Jun'] },
    { text: 'Ma Junsheng came.', names: ['Ma Jun'], mentions: [] },
    { text: 'Oma Jun came.', names: ['Ma Jun'], mentions: [] },
    { text: 'ma jun came.', names: ['Ma Jun'], mentions: [] },
    { text: 'Ma\u00a0 Jun’s', names: ['Ma Jun'], mentions: ['Ma Jun: Ma\u00a0 Jun'] },
    { text: 'MaJun', names: ['Ma Jun'], mentions: [] },
    {
      text: 'People’s Daily',
      names: ["People's Daily"],
      mentions: ["People's Daily: People’s Daily"],
    },
    { text: 'Cafe\u0301 Post', names: ['Café'], mentions: ['Café: Cafe\u0301'] },
    { text: 'Post Co.,Ltd.', names: ['Post Co., Ltd'], mentions: ['Post Co., Ltd: Post Co.,Ltd'] },
    { text: '刘爱力说', names: ['刘爱力'], mentions: ['刘爱力: 刘爱力'] },
    { text: '用PSBC卡', names: ['PSBC'], mentions: ['PSBC: PSBC'] },
    { text: '𠮷田邮政', names: ['田邮', '𠮷'], mentions: ['𠮷: 𠮷', '田邮: 田邮'] },
    { text: '', names: ['Ma Jun'], mentions: [] },
  ])('of "$text"', ({ text, names, mentions }) => {
    expect(found(text, someEntries('person', names))).toEqual(mentions)
  })

  test('are found under each of their aliases', () => {
    const entry = anEntry({ name: 'Liu Aili', aliases: ['刘爱力', '劉愛力'] })
    expect(found('Liu Aili, 刘爱力, 劉愛力', [entry])).toHaveLength(3)
  })

  test('give way to longer ones', () => {
    const entries = someEntries('organisation', ['China Post', 'China Post Group', 'Group Hall'])
    expect(found('China Post and China Post Group Hall', entries)).toEqual([
      'China Post: China Post',
      'China Post Group: China Post Group',
    ])
  })

  test('give way to a longer one that begins later', () => {
    const entries = someEntries('organisation', ['Post Bank', 'Bank of East China'])
    expect(found('Post Bank of East China', entries)).toEqual([
      'Bank of East China: Bank of East China',
    ])
  })

  test('are passed over within what they are excepted from, and there only', () => {
    const wang = anEntry({ name: 'Wang Yang', except: ['Wang Yang Road'] })
    const road = anEntry({ kind: 'place', name: 'Yang Road' })
    expect(found('Wang Yang met Wang Yang Road', [wang, road])).toEqual([
      'Wang Yang: Wang Yang',
      'Yang Road: Yang Road',
    ])
  })
})

describe('topics', () => {
  test('are found in any case', () => {
    const entries = someEntries('topic', ['Rural e-commerce'])
    expect(found('Rural E-Commerce, rural e-commerce', entries)).toHaveLength(2)
  })

  test('do not compete with names', () => {
    const entries = [
      ...someEntries('topic', ['E-commerce']),
      ...someEntries('organisation', ['E-commerce Fair']),
    ]
    expect(found('The E-commerce Fair', entries)).toEqual([
      'E-commerce: E-commerce',
      'E-commerce Fair: E-commerce Fair',
    ])
  })
})

describe('the matcher', () => {
  const word = fc.constantFrom('a', 'A', 'b', 'ab', 'é', '邮', '政', '.', '-')
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const selector = (text: string): string => text.toLowerCase()
  const phrases = fc.uniqueArray(phrase, { selector, maxLength: 6 })
  const spaced = fc.tuple(word, fc.constantFrom('', ' ', '  ')).map((parts) => parts.join(''))
  const text = fc.array(spaced, { maxLength: 20 }).map((words) => words.join(''))

  test.each(['topic', 'person'] as const)('finds what a naive one finds: %s', (kind) => {
    fc.assert(
      fc.property(phrases, text, (names, searched) => {
        const entries = names.map((name, index) => anEntry({ kind, name, slug: `e${index}` }))
        expect(found(searched, entries)).toEqual(naive(searched, names, kind === 'topic'))
      }),
      { seed: 5, numRuns: 2000 },
    )
  })

  test('reads ten thousand articles for two thousand entries in seconds', () => {
    const names = Array.from({ length: 2000 }, (_, i) => `Person${i % 50} Name${i}`)
    const matcher = compileMatcher({ topics: [], names: someEntries('person', names) })
    const article = Array.from({ length: 450 }, (_, i) =>
      i % 45 === 0 ? `Person${i % 50} Name${i}` : 'delivery',
    ).join(' ')
    const start = performance.now()
    for (let i = 0; i < 10_000; i += 1) matcher(article)
    expect((performance.now() - start) / 1000).toBeLessThan(15)
  })
})

/** Every phrase at every place by a regular expression of its own, the longest first. */
function naive(text: string, phrases: readonly string[], anyCase: boolean): readonly string[] {
  const all = phrases.flatMap((phrase) => {
    const source = phrase.split(' ').map(wholeWord).join('\\s*')
    const matches: { phrase: string; start: number; end: number }[] = []
    for (let start = 0; start < text.length; start += 1) {
      const sticky = new RegExp(source, anyCase ? 'iuy' : 'uy')
      sticky.lastIndex = start
      const match = sticky.exec(text)
      if (match) matches.push({ phrase, start, end: start + match[0].length })
    }
    return matches
  })
  const taken = new Set<number>()
  const standing = all
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      const places = Array.from({ length: end - start }, (_, i) => start + i)
      if (places.some((place) => taken.has(place))) return false
      for (const place of places) taken.add(place)
      return true
    })
  return standing
    .toSorted((a, b) => a.start - b.start)
    .map(({ phrase, start, end }) => `${phrase}: ${text.slice(start, end)}`)
}

function wholeWord(word: string): string {
  return /^[a-zé]+$/i.test(word) ? `(?<![A-Za-zé])${word}(?![A-Za-zé])` : word.replace('.', '\\.')
}
