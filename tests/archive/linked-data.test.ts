import { describe, expect, test } from 'vitest'
import { breadcrumbList, newsArticle, scriptJson } from '../../src/archive/linked-data.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { anEntry } from '../support/vocabulary.ts'

const newsroom = aNewsroom()
const nothing = { topics: [], names: [] }

describe('newsArticle', () => {
  test('says what the article is, with days as days', () => {
    expect(newsArticle(anArticle({ subtitle: 'Day two' }), newsroom, nothing)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://example.org/archive/news/2019/09/mail-carried/#article',
      mainEntityOfPage: 'https://example.org/archive/news/2019/09/mail-carried/',
      url: 'https://example.org/archive/news/2019/09/mail-carried/',
      identifier: 'tag:chinapost.com.cn,2019:/news/2019/09/mail-carried/',
      headline: 'Mail carried',
      alternativeHeadline: 'Day two',
      description: 'The Isla carried the mail.',
      inLanguage: 'en',
      datePublished: '2019-09-09',
      dateModified: '2019-09-09',
      articleSection: 'News',
      image: 'https://example.org/archive/social.png',
      author: {
        '@type': 'Organization',
        name: 'China Post',
        url: 'https://example.org/archive/',
      },
      publisher: {
        '@type': 'Organization',
        name: 'China Post',
        url: 'https://example.org/archive/',
      },
      isAccessibleForFree: true,
      isPartOf: {
        '@type': 'WebSite',
        name: 'China Post Newsroom',
        url: 'https://example.org/archive/',
      },
    })
  })

  test('tells corrections from other updates', () => {
    const article = anArticle({
      updates: [
        { date: '2019-10-01', kind: 'correction', note: 'The figure was wrong.' },
        { date: '2019-11-01', kind: 'update', note: 'More is known.' },
        { date: '2019-12-01', kind: 'minor', note: 'A comma.' },
      ],
    })
    expect(newsArticle(article, newsroom, nothing)).toMatchObject({
      dateModified: '2019-11-01',
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'The figure was wrong.',
          datePublished: '2019-10-01',
        },
      ],
    })
  })

  test('names what the text is about and whom it mentions', () => {
    const topics = [anEntry({ kind: 'topic', name: 'Ships' })]
    const names = [
      anEntry({ name: 'Liu Aili', aliases: ['刘爱力'] }),
      anEntry({ kind: 'place', name: 'Beijing' }),
    ]
    expect(newsArticle(anArticle({ source: 'Xinhua' }), newsroom, { topics, names })).toMatchObject(
      {
        author: { '@type': 'Organization', name: 'Xinhua' },
        keywords: ['Ships'],
        mentions: [
          {
            '@type': 'Person',
            name: 'Liu Aili',
            url: 'https://example.org/archive/names/liu-aili/',
          },
          { '@type': 'Place', name: 'Beijing' },
        ],
      },
    )
  })
})

test('breadcrumbList counts from 1', () => {
  const crumbs = [
    { name: 'Home', path: '/' },
    { name: 'News', path: '/sections/news/' },
  ] as const
  expect(breadcrumbList(crumbs, newsroom)).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Home', item: 'https://example.org/archive/' },
      { position: 2, name: 'News', item: 'https://example.org/archive/sections/news/' },
    ],
  })
})

describe('scriptJson', () => {
  const text = '</script><!-- & <script> \u2028 “邮政”'
  const source = scriptJson({ '@type': 'Thing', text })

  test('cannot end the element it stands in', () => {
    expect(source).not.toMatch(/[<>&\u2028]/)
  })

  test('says the same', () => {
    expect(JSON.parse(source)).toEqual({ '@type': 'Thing', text })
  })
})
