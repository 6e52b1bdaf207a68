import { describe, expect, test } from 'vitest'
import { twin } from '../../src/feeds/twin.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'

const site = aSite({ day: '2026-11-21' })

describe('twin', () => {
  test('says all that the page says', () => {
    expect(JSON.parse(twin(anArticle({ topics: ['Ships'] }), site))).toEqual({
      id: 'tag:chinapost.com.cn,2019:/news/2019/09/mail-carried/',
      url: 'https://example.org/archive/news/2019/09/mail-carried/',
      title: 'Mail carried',
      title_lang: 'en',
      title_translation: null,
      subtitle: null,
      date: '2019-09-09',
      updated: '2019-09-09',
      source: 'China Post',
      publisher: 'China Post',
      section: 'news',
      lang: 'en',
      topics: ['Ships'],
      status: 'published',
      status_reason: null,
      status_date: null,
      updates: [],
      summary: 'The Isla carried the mail.',
      blocks: [{ id: 'p1', level: 0, text: 'The Isla carried the mail.' }],
      html: '<p id="p1">The <em>Isla</em> carried the mail.</p>\n',
      provenance: null,
    })
  })

  test('keeps the text of a withdrawn article, and says why it was withdrawn', () => {
    const withdrawal = { kind: 'withdrawn', reason: 'It was wrong.', date: '2020-01-01' } as const
    const source = twin(anArticle({ withdrawal }), site)
    expect(JSON.parse(source)).toMatchObject({
      status: 'withdrawn',
      status_reason: 'It was wrong.',
      status_date: '2020-01-01',
    })
    expect(source).toContain('Isla')
  })

  test.each([
    {
      status: 'removed',
      article: anArticle({ withdrawal: { kind: 'removed', reason: 'Law.', date: '2020-01-01' } }),
    },
    { status: 'expired', article: anArticle({ expiresAt: '2026-11-21' }) },
  ])('has no text of an article that is $status', ({ status, article }) => {
    const source = twin(article, site)
    expect(JSON.parse(source)).toMatchObject({ status, summary: null, blocks: null, html: null })
    expect(source).not.toContain('Isla')
  })
})
