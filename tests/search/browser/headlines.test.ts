import { describe, expect, test } from 'vitest'
import { Headlines } from '../../../src/search/browser/headlines.ts'
import { Lexicon } from '../../../src/search/browser/lexicon.ts'
import { simplify } from '../../../src/search/han.ts'
import { makeLexicon } from '../../../src/search/make-lexicon.ts'
import { anArticle } from '../../support/article.ts'

/** Newest first, as an archive has them. */
const titles = [
  'China Post opens a hall in Wuhan',
  'Post China',
  'China Post',
  'The posters of Wuhan',
  '中國快遞行業發展大會召開',
  'E-commerce in 2017',
  Array.from({ length: 80 }, (_, number) => `word${number}`).join(' '),
]
const articles = titles.map((title, place) =>
  anArticle({
    title,
    titleTranslation: place === 4 ? 'An express conference' : null,
    slug: `a-${place}`,
  }),
)
const shards = makeLexicon(articles, '', simplify)
const lexicon = new Lexicon(shards, () => Promise.reject(new Error('Nothing is to be fetched.')))
const headlines = new Headlines(lexicon, simplify, articles.length)

async function places(text: string, exact = false): Promise<readonly number[]> {
  const { hits } = await headlines.find({ text, exact, excluded: false })
  return [...hits.keys()].toSorted((a, b) => a - b)
}

describe('a clause', () => {
  test.each([
    { text: 'china', is: [0, 1, 2] },
    { text: 'Wuhan', is: [0, 3] },
    { text: 'post', is: [0, 1, 2, 3] },
    { text: 'po', is: [] },
    { text: 'e-commerce', is: [5] },
    { text: 'ecommerce', is: [5] },
    { text: 'commerce', is: [5] },
    { text: '2017', is: [5] },
    { text: '201', is: [] },
    { text: '快递', is: [4] },
    { text: '中国快递', is: [4] },
    { text: '快', is: [4] },
    { text: 'express', is: [4] },
    { text: '召開an', is: [] },
    { text: 'word79', is: [6] },
    { text: '—', is: [] },
  ])('$text stands in $is', async ({ text, is }) => {
    expect(await places(text)).toEqual(is)
  })

  test.each([
    { text: 'China Post', is: [0, 2] },
    { text: 'post china', is: [1] },
    { text: 'post', is: [0, 1, 2] },
    { text: 'post opens', is: [0] },
    { text: 'china opens', is: [] },
    { text: 'word61 word62', is: [6] },
  ])('“$text” stands in $is', async ({ text, is }) => {
    expect(await places(text, true)).toEqual(is)
  })

  test('is worth more as a word than as the beginning of one', async () => {
    const { hits } = await headlines.find({ text: 'post', exact: false, excluded: false })
    expect(hits.get(2)?.score).toBeGreaterThan(hits.get(3)?.score ?? 1)
  })
})

describe('a whole headline', () => {
  test.each([
    { text: 'China Post', is: [2] },
    { text: 'china  post!', is: [2] },
    { text: 'China', is: [] },
    { text: 'Post', is: [] },
    { text: 'China Post opens a hall in Wuhan', is: [0] },
    { text: 'opens a hall in Wuhan', is: [] },
    { text: '中国快递行业发展大会召开', is: [4] },
    { text: titles[6] ?? '', is: [6] },
    { text: '', is: [] },
  ])('“%.30s” is that of $is', async ({ text, is }) => {
    expect([...(await headlines.findWhole(text))]).toEqual(is)
  })
})
