import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newestFirst } from '../../../src/article/load.ts'
import { passagesOf } from '../../../src/search/body-text.ts'
import { keptArticle } from '../../../src/search/browser/kept.ts'
import { textsOf } from '../../../src/search/document.ts'
import { collapsed } from '../../../src/white-space.ts'
import { anArticle } from '../../support/article.ts'
import { openTestLibrary } from '../../support/library.ts'
import { aSite } from '../../support/site.ts'

const url = '/news/2020/10/a/'

test('a passage has the words up to the next one', () => {
  const anchors = [
    { element: 'wbr', id: '~title', location: 0 },
    { element: 'hr', id: 'stamps~0', location: 2 },
    { element: 'br', id: 'p1~1', location: 3 },
  ]
  const content = 'Post grows Stamps New ones are here.'
  expect(keptArticle({ url, content, anchors })).toEqual({
    url,
    passages: [
      { id: '~title', kind: 'headline', text: 'Post grows', location: 0 },
      { id: 'stamps~0', kind: 'heading', text: 'Stamps', location: 2 },
      { id: 'p1~1', kind: 'text', text: 'New ones are here.', location: 3 },
    ],
  })
})

test('a passage that is indexed otherwise has its text as written, and one without words has none', () => {
  const anchors = [
    { element: 'wbr', id: '~title', title: '快遞', location: 0 },
    { element: 'br', id: 'p1~0', title: '—', location: 2 },
    { element: 'br', id: 'p2~1', location: 2 },
    { element: 'br', id: 'p3~2', location: 2 },
  ]
  const { passages } = keptArticle({ url, content: '快递 递 End', anchors })
  expect(passages.map(({ text }) => text)).toEqual(['快遞', '—', '', 'End'])
})

test('Pagefind keeps every text as it was written', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'mail',
      'e-commerce',
      'Shenzhen,Guangdong',
      '100,000',
      '中國快遞',
      '&lt;b&gt;',
      'Café',
      '1.8',
      'ＥＭＳ',
      '東京のスタンプ',
      'ภาษา',
      'ﬃ',
      'a\u200bb',
      '—',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
  const texts = fc.tuple(line, fc.array(line, { minLength: 1, maxLength: 5 }))
  const made = fc.sample(texts, 100).map(([title, lines], number) => {
    const markdown = ['Begin.', ...lines, '## About *mail* & rail', ...lines].join('\n\n')
    return anArticle({ slug: `a-${number}`, title: `T ${title}`, markdown })
  })
  const articles = made.toSorted(newestFirst)
  await using library = await openTestLibrary(aSite({ articles }))
  await library.texts.open([0])
  for (const [place, article] of articles.entries()) {
    const { passages } = await library.texts.read(place)
    const written = textsOf(article, passagesOf(article.body))
    expect(passages.map(({ text }) => collapsed(text))).toEqual(written.map(collapsed))
  }
})
