import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { articlePage } from '../../layouts/article.ts'
import type { Article } from '../../src/article/article.ts'
import { toSource } from '../../src/html/html.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { aSite } from '../support/site.ts'

type Document = ReturnType<typeof parseHTML>['document']

function pageOf(
  fields: Parameters<typeof anArticle>[0],
  others: readonly Article[] = [],
): Document {
  const article = anArticle(fields)
  const site = aSite({ articles: [article, ...others] })
  return parseHTML(toSource(articlePage(site, article))).document
}

function textOf(document: Document, selector: string): string {
  return document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? ''
}

describe('the page of an article', () => {
  test('has the headline in its own language, and its translation as one', () => {
    const document = pageOf({
      title: '中國快遞',
      titleLang: 'zh-Hant',
      titleTranslation: 'Express mail in China',
    })
    expect(document.querySelector('h1')?.lang).toBe('zh-Hant')
    expect(textOf(document, '.translation')).toBe('Express mail in China (translated headline)')
  })

  test('lets each paragraph and heading be cited, and shows a sign at headings alone', () => {
    const document = pageOf({ markdown: '## One\n\nText.\n\nMore.' })
    expect([...document.querySelectorAll('.text > [id]')].map(({ id }) => id)).toEqual([
      'one',
      'p1',
      'p2',
    ])
    const anchors = [...document.querySelectorAll('.text a')]
    expect(anchors.map((anchor) => anchor.getAttribute('href'))).toEqual(['#one'])
    expect(anchors.map(({ textContent }) => textContent)).toEqual([''])
  })

  test('says in one line from whom and when, and in which language if that is not English', () => {
    const line = (fields: Parameters<typeof anArticle>[0]): string =>
      textOf(pageOf({ date: '2019-09-09', source: 'China Post', ...fields }), '.byline p')
    expect(line({})).toBe('China Post · 9 September 2019')
    expect(line({ lang: 'zh-Hant' })).toBe('China Post · 9 September 2019 · Traditional Chinese')
    expect(line({ updates: [{ date: '2019-09-10', kind: 'update', note: 'More.' }] })).toBe(
      'China Post · 9 September 2019 · Updated 10 September 2019',
    )
  })

  test('has a table of contents from three headings on', () => {
    expect(pageOf({ markdown: '## A\n\n## B' }).querySelector('.contents')).toBeNull()
    const links = pageOf({ markdown: '## A\n\n## B\n\n## C' }).querySelectorAll('.contents a')
    expect([...links].map(({ textContent }) => textContent)).toEqual(['A', 'B', 'C'])
  })

  test('runs from right to left where its language does', () => {
    const document = pageOf({ lang: 'ug', titleLang: 'ug', markdown: '## A\n\n## B\n\n## C' })
    for (const selector of ['h1', '.text', '.contents ol']) {
      expect(document.querySelector(selector)?.getAttribute('dir'), selector).toBe('rtl')
    }
    expect(pageOf({}).querySelector('[dir]')).toBeNull()
  })

  test('has a headline that is wider than 120 letters in a smaller size', () => {
    const isLong = (title: string): boolean => pageOf({ title }).querySelector('h1.long') !== null
    expect([isLong('a'.repeat(120)), isLong('a'.repeat(121))]).toEqual([false, true])
    expect([isLong('中'.repeat(60)), isLong('中'.repeat(61))]).toEqual([false, true])
  })

  test('folds a table of contents beyond twelve entries on wide screens, too', () => {
    const headings = (count: number): string =>
      Array.from({ length: count }, (_, index) => `## H${index}`).join('\n\n')
    const unfolds = '.contents h2 + details'
    expect(pageOf({ markdown: headings(12) }).querySelector(unfolds)).not.toBeNull()
    expect(pageOf({ markdown: headings(13) }).querySelector(unfolds)).toBeNull()
  })

  test('says that it was corrected, and lists all changes with the last one first', () => {
    const document = pageOf({
      date: '2026-11-01',
      updates: [
        { date: '2026-11-02', kind: 'correction', note: 'The figure was 20.' },
        { date: '2026-11-03', kind: 'minor', note: 'A comma.' },
      ],
    })
    expect(textOf(document, '.notice')).toContain('Corrected on 2 November 2026')
    expect(textOf(document, '#changes li')).toContain('A comma.')
  })

  test('says that an old article is one, and states its date once', () => {
    const old = pageOf({ date: '2019-09-09' })
    expect(textOf(old, '.notice')).toBe('Archived article: it may be out of date.')
    expect(textOf(old, '.article header').split('9 September 2019')).toHaveLength(2)
    expect(pageOf({ date: '2026-11-01' }).querySelector('.notice')).toBeNull()
  })

  test('leads to the articles before and after it', () => {
    const others = [
      anArticle({ date: '2018-01-01', slug: 'old', title: 'Old' }),
      anArticle({ date: '2020-01-01', slug: 'new', title: 'New' }),
    ]
    const document = pageOf({ date: '2019-01-01' }, others)
    expect(textOf(document, '.neighbours .older a')).toBe('Old')
    expect(textOf(document, '.neighbours .newer a')).toBe('New')
  })

  test('can be cited in six forms', () => {
    const names = [...pageOf({}).querySelectorAll('.cite summary')].map((name) => name.textContent)
    expect(names).toEqual(['APA', 'Chicago', 'GB/T 7714', 'BibTeX', 'RIS', 'CSL-JSON'])
  })

  test('shows a headline that looks like markup as text', () => {
    const document = pageOf({ title: '<img src=x onerror=alert(1)>' })
    expect(document.querySelector('main img')).toBeNull()
    expect(textOf(document, 'h1')).toBe('<img src=x onerror=alert(1)>')
  })
})

describe('an article that is gone', () => {
  const withdrawal = { reason: 'By mistake.', date: '2019-09-10' } as const

  test('keeps its text under a notice when it was withdrawn', () => {
    const document = pageOf({ withdrawal: { kind: 'withdrawn', ...withdrawal }, markdown: 'Text.' })
    expect(textOf(document, '.notice')).toContain('withdrawn on 10 September 2019')
    expect(textOf(document, '.text')).toBe('Text.')
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })

  test.each([
    { name: 'removed', fields: { withdrawal: { kind: 'removed', ...withdrawal } } as const },
    { name: 'expired', fields: { expiresAt: '2020-01-01' } as const },
  ])('has no word of its text on the page when it was $name', ({ fields }) => {
    const document = pageOf({ ...fields, markdown: 'Secretword.', summary: 'Secretword.' })
    expect(document.toString()).not.toContain('Secretword')
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  })
})

describe('a report of a mistake', () => {
  const article = anArticle({ title: 'Mail & parcels' })
  const linkOf = (to: string | null): string | null | undefined => {
    const site = aSite({ articles: [article], newsroom: aNewsroom({ report: to }) })
    const { document } = parseHTML(toSource(articlePage(site, article)))
    return document.querySelector('.report a')?.getAttribute('href')
  }

  test('is a mail with the headline and the address', () => {
    const { protocol, pathname, searchParams } = new URL(linkOf('desk@example.org') ?? '')
    expect(protocol + pathname).toBe('mailto:desk@example.org')
    expect(searchParams.get('subject')).toBe('Mistake in “Mail & parcels”')
    expect(searchParams.get('body')).toBe(
      'Mail & parcels\nhttps://example.org/archive/news/2019/09/mail-carried/',
    )
  })

  test('is made by the form of the newsroom, or not at all', () => {
    expect(linkOf('https://example.org/form?a=1')).toBe('https://example.org/form?a=1')
    expect(linkOf(null)).toBeUndefined()
  })
})
