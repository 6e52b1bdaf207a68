import { describe, expect, test } from 'vitest'
import { citations } from '../../src/archive/citations.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'

const newsroom = aNewsroom()
const url = 'https://example.org/archive/news/2019/09/mail-carried/'

describe('an article with a source', () => {
  const cited = citations(anArticle({ subtitle: 'The second day', topics: ['Ships'] }), newsroom)

  test('in the manner of the APA', () => {
    expect(cited.apa).toBe(
      `China Post. (2019, September 9). Mail carried: The second day. China Post Newsroom. ${url}`,
    )
  })

  test('in the manner of Chicago', () => {
    expect(cited.chicago).toBe(
      `China Post. “Mail carried: The second day.” China Post Newsroom, September 9, 2019. ${url}.`,
    )
  })

  test('by GB/T 7714', () => {
    expect(cited.gbt7714).toBe(
      `China Post. Mail carried: The second day[EB/OL]. (2019-09-09)[2019-09-09]. ${url}.`,
    )
  })

  test('in BibTeX', () => {
    expect(cited.bibtex).toMatchInlineSnapshot(`
      "@misc{china-post-2019-09-mail-carried,
        author = {{China Post}},
        title = {{Mail carried: The second day}},
        howpublished = {China Post Newsroom},
        year = {2019},
        month = sep,
        day = {9},
        url = {https://example.org/archive/news/2019/09/mail-carried/},
        language = {en}
      }"
    `)
  })

  test('in RIS', () => {
    expect(cited.ris.split('\n')).toEqual([
      'TY  - NEWS',
      'AU  - China Post',
      'TI  - Mail carried: The second day',
      'T2  - China Post Newsroom',
      'PB  - China Post',
      'PY  - 2019',
      'DA  - 2019/09/09',
      'LA  - en',
      `UR  - ${url}`,
      'AB  - The Isla carried the mail.',
      'KW  - Ships',
      'ER  - ',
    ])
  })

  test('in CSL-JSON', () => {
    expect(JSON.parse(cited.cslJson)).toEqual([
      {
        id: 'china-post-2019-09-mail-carried',
        type: 'article-newspaper',
        title: 'Mail carried: The second day',
        author: [{ literal: 'China Post' }],
        'container-title': 'China Post Newsroom',
        publisher: 'China Post',
        issued: { 'date-parts': [[2019, 9, 9]] },
        URL: url,
        language: 'en',
        abstract: 'The Isla carried the mail.',
        keyword: 'Ships',
      },
    ])
  })
})

describe('what is special', () => {
  test('an article without a source is the publisher’s', () => {
    expect(citations(anArticle({ source: null }), newsroom).apa).toMatch(/^China Post\. \(2019/)
  })

  test('a translated headline stands in brackets', () => {
    const article = anArticle({ title: '郵件', titleLang: 'zh-Hant', titleTranslation: 'Mail' })
    expect(citations(article, newsroom)).toMatchObject({
      apa: expect.stringContaining(' 郵件 [Mail]. '),
      chicago: expect.stringContaining(' “郵件 [Mail].” '),
      ris: expect.stringContaining('\nTI  - 郵件\nTT  - Mail\n'),
    })
  })

  test('a headline that is a question takes no full stop', () => {
    const { apa, chicago } = citations(anArticle({ title: 'Will it rain?' }), newsroom)
    expect(apa).toContain(' Will it rain? China Post Newsroom.')
    expect(chicago).toContain('“Will it rain?” China')
  })

  test('quotations within a quotation have single marks', () => {
    const article = anArticle({ title: 'The “Isla” and the "Ana"' })
    expect(citations(article, newsroom).chicago).toContain('“The ‘Isla’ and the ‘Ana’.”')
  })

  test('TeX takes nothing for a command', () => {
    const article = anArticle({ title: '50% & $5 #1 a_b {x ~ \\end' })
    expect(citations(article, newsroom).bibtex).toContain(
      String.raw`{{50\% \& \$5 \#1 a\_b \textbraceleft{}x \textasciitilde{} \textbackslash{}end}}`,
    )
  })

  test('a line break ends no field', () => {
    const article = anArticle({ title: 'Mail\nER  - \u2028carried' })
    expect(citations(article, newsroom).ris).toContain('\nTI  - Mail ER - carried\n')
  })

  test.each([
    { updates: [], captured: '2021-05-06T10:00:00Z', seen: '2021-05-06' },
    {
      updates: [{ date: '2022-01-02', kind: 'correction', note: 'Spelling.' }] as const,
      captured: '2021-05-06',
      seen: '2022-01-02',
    },
    {
      updates: [{ date: '2022-01-02', kind: 'minor', note: 'Comma.' }] as const,
      captured: null,
      seen: '2019-09-09',
    },
  ])('was consulted on $seen', ({ updates, captured, seen }) => {
    const provenance = {
      file: 'sources/x.txt',
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      url: null,
      captured,
      importer: '1.0.0',
      articleSha256: '0'.repeat(64),
    }
    const { gbt7714 } = citations(anArticle({ updates, provenance }), newsroom)
    expect(gbt7714).toContain(`(2019-09-09)[${seen}]`)
  })
})
