import { describe, expect, test } from 'vitest'
import { Lexicon } from '../../../src/search/browser/lexicon.ts'
import { makeLexicon } from '../../../src/search/make-lexicon.ts'
import { wordList } from '../../../src/search/word-list.ts'
import { anArticle } from '../../support/article.ts'
import { wordOf } from '../../support/word.ts'

const text = [
  'The conference opened in Shenzhen. Signed agreements; a postal network.',
  ...Array.from({ length: 4000 }, (_, number) => `filler${wordOf(number)}`),
].join(' ')
const shards = makeLexicon([anArticle({ title: 'Postal Conference' })], wordList([[text]]), same)

function same(character: string): string {
  return character
}

/** A lexicon, and the shards that it fetched. */
function open(): { lexicon: Lexicon; fetched: string[] } {
  const fetched: string[] = []
  const named = shards.map(({ first }) => ({ first, words: first }))
  const lexicon = new Lexicon(named, (file) => {
    fetched.push(file)
    return Promise.resolve(shards.find(({ first }) => first === file)?.words ?? {})
  })
  return { lexicon, fetched }
}

test('a word is looked up in one shard, fetched once', async () => {
  const { lexicon, fetched } = open()
  expect(shards.length).toBeGreaterThan(3)
  const [entry] = await lexicon.words('postal', false)
  expect(entry).toEqual({ word: 'postal', articles: 1, spots: [0] })
  await lexicon.words('postal', false)
  expect(fetched).toHaveLength(1)
})

test('words are found by their beginning, in however many shards they are', async () => {
  const { lexicon, fetched } = open()
  expect(await lexicon.words('filler', true)).toHaveLength(4000)
  expect(fetched.length).toBeGreaterThan(1)
  expect((await lexicon.words('conf', true)).map(({ word }) => word)).toEqual(['conference'])
  expect(await lexicon.words('conf', false)).toEqual([])
})

test.each(['constructor', '__proto__', 'toString'])('%s is a word like others', async (word) => {
  const [only] = makeLexicon([], wordList([[word]]), same)
  const lexicon = new Lexicon([{ first: '', words: only?.words ?? {} }], () => Promise.reject())
  expect(await lexicon.words(word.toLowerCase().replace(/^_+|_+$/g, ''), true)).toHaveLength(1)
  expect(await open().lexicon.words(word, false)).toEqual([])
})

describe('whether the archive may have a word', () => {
  test.each([
    { typed: 'conference', may: true, lacks: false },
    { typed: 'conferences', may: true, lacks: false },
    { typed: 'confer', may: true, lacks: false },
    { typed: 'sign', may: true, lacks: false },
    { typed: 'conferense', may: false, lacks: false },
    { typed: 'xylophone', may: false, lacks: true },
    { typed: 'chnia', may: false, lacks: true },
    { typed: 'two words', may: true, lacks: false },
    { typed: '快递', may: true, lacks: false },
  ])('$typed: $may, and surely not: $lacks', async ({ typed, may, lacks }) => {
    const { lexicon } = open()
    expect(await lexicon.mayHave(typed)).toBe(may)
    expect(await lexicon.surelyLacks(typed)).toBe(lacks)
  })
})

test.each([
  { typed: 'conferense', nearest: 'conference' },
  { typed: 'Shenzen', nearest: 'shenzhen' },
  { typed: 'bostal', nearest: 'postal' },
  { typed: 'qwertyuiop', nearest: undefined },
])('the nearest word to $typed is $nearest', async ({ typed, nearest }) => {
  expect(await open().lexicon.nearest(typed)).toBe(nearest)
})
