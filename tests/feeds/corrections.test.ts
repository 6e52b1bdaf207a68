import { expect, test } from 'vitest'
import { correctionsFeed } from '../../src/feeds/corrections.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'
import { texts, xmlRoot } from '../support/xml.ts'

test('the feed of corrections says what each was, the last one first', () => {
  const site = aSite({
    articles: [
      anArticle({
        slug: 'a',
        title: 'Mail & parcels',
        updates: [
          { date: '2020-01-01', kind: 'correction', note: 'It was < 3 tons.' },
          { date: '2020-02-01', kind: 'minor', note: 'Comma.' },
        ],
      }),
      anArticle({
        slug: 'b',
        updates: [{ date: '2021-01-01', kind: 'correction', note: 'The name was wrong.' }],
      }),
    ],
  })
  const root = xmlRoot(correctionsFeed(site).content)
  expect(texts(root, 'summary')).toEqual(['The name was wrong.', 'It was < 3 tons.'])
  expect(texts(root, 'updated')).toEqual([
    '2021-01-01T00:00:00+08:00',
    '2021-01-01T00:00:00+08:00',
    '2020-01-01T00:00:00+08:00',
  ])
  expect(new Set(texts(root, 'id')).size).toBe(3)
})
