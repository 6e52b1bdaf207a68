import { readFileSync, globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededRandom, type Random } from '../../../src/bench/random.ts'
import { editDistance, nearestWord } from '../../../src/search/browser/spelling.ts'
import { wordList } from '../../../src/search/word-list.ts'

const texts = globSync('content/articles/**/*.md').map((file) => [
  readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, ''),
])
const words = new Map(
  wordList(texts)
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word = '', count = '1']) => [word, Number(count)] as const),
)

describe('editDistance', () => {
  test.each([
    ['post', 'post', 0],
    ['post', 'posst', 1],
    ['post', 'pst', 1],
    ['post', 'past', 1],
    ['post', 'psot', 1],
    ['post', 'psto', 2],
    ['post', '', 4],
    ['', '', 0],
    ['kitten', 'sitting', 3],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})

describe('nearestWord', () => {
  test.each([
    { typed: 'conferense', word: 'conference' },
    { typed: 'Shenzen', word: 'shenzhen' },
    { typed: 'inovation', word: 'innovation' },
    { typed: 'sotck', word: 'stock' },
  ])('$typed was meant to be $word', ({ typed, word }) => {
    expect(nearestWord(words, typed)).toBe(word)
  })

  test.each(['xyzzyq', 'qwertyuiop', 'blorfgh', 'zzzzz', 'ab', '12345', '快递', ''])(
    '%s was meant to be nothing that is there',
    (typed) => {
      expect(nearestWord(words, typed)).toBeUndefined()
    },
  )

  test.each([
    { typed: 'nign', word: 'ning' },
    { typed: 'e-comerce', word: 'ecommerce' },
    { typed: 'Conferense,', word: 'conference' },
    { typed: '서물에서', word: '서울에서' },
    { typed: 'covid', word: undefined },
    { typed: '1.85', word: undefined },
  ])('of a few words, $typed was meant to be $word', ({ typed, word }) => {
    const few = [
      ['ning', 1],
      ['sign', 90],
      ['ecommerce', 1],
      ['conference', 1],
      ['서울에서'.normalize('NFD'), 1],
      ['covid1', 1],
      ['1‿86', 1],
    ] as const
    expect(nearestWord(few, typed)).toBe(word)
  })

  test('at least 45 of 50 misspelt words get the right one', () => {
    const random = seededRandom(5)
    const pool = [...words.keys()].filter((word) => /^[a-z]{6,}$/.test(word))
    const misspelt = Array.from({ length: 50 }, () => {
      const word = random.pick(pool)
      return { word, typed: misspell(word, random) }
    })
    const wrong = misspelt
      .map(({ word, typed }) => ({ word, typed, got: nearestWord(words, typed) }))
      .filter(({ word, got }) => word !== got)
    console.log(`${50 - wrong.length} of 50 misspelt words recognised`, wrong)
    expect(50 - wrong.length).toBeGreaterThanOrEqual(45)
  })
})

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/** One or two slips of the hand: a letter left out, doubled, wrong, or two that changed places. */
function misspell(word: string, random: Random): string {
  const once = slip(word, random)
  const misspelt = random.next() < 0.4 ? slip(once, random) : once
  return words.has(misspelt) ? misspell(word, random) : misspelt
}

function slip(word: string, random: Random): string {
  const at = random.between(1, word.length - 2)
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  return random.pick([
    before + after,
    before + letter + letter + after,
    before + random.pick(letters) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ])
}
