import { expect, test } from 'vitest'
import type { Article, Provenance } from '../../src/article/article.ts'
import { answersOf } from '../../src/publish/answers.ts'
import { anArticle } from '../support/article.ts'

function captured(encoding: string): Provenance {
  const sha256 = 'a'.repeat(64)
  return {
    file: 'sources/x.txt',
    sha256,
    encoding,
    url: null,
    captured: null,
    importer: '1',
    articleSha256: sha256,
  }
}

function answers(...articles: readonly Article[]): ReturnType<typeof answersOf> {
  return answersOf({ articles, gone: [] })
}

test('an alias leads to its article with and without the closing slash', () => {
  const { redirects } = answers(anArticle({ slug: 'x', aliases: ['/old', '/older/', '/o.html'] }))
  expect(redirects).toEqual([
    { from: '/o.html', to: '/news/2019/09/x/' },
    { from: '/old', to: '/news/2019/09/x/' },
    { from: '/old/', to: '/news/2019/09/x/' },
    { from: '/older', to: '/news/2019/09/x/' },
    { from: '/older/', to: '/news/2019/09/x/' },
  ])
})

test.each([
  ['utf-8', undefined],
  ['GBK', 'gbk'],
  ['gb18030', 'gb18030'],
  ['latin1', 'windows-1252'],
  ['utf-8\r\nSet-Cookie: a=b', undefined],
  ['text/html; "', undefined],
])('the charset of a capture in %j is %s', (encoding, charset) => {
  const { charsets } = answers(anArticle({ provenance: captured(encoding) }))
  expect(Object.values(charsets)[0]).toBe(charset)
})

test('only removed articles are gone', () => {
  const withdrawal = { reason: 'Asked for.', date: '2020-01-01' } as const
  const gone = [
    anArticle({ slug: 'removed', withdrawal: { ...withdrawal, kind: 'removed' } }),
    anArticle({ slug: 'withdrawn', withdrawal: { ...withdrawal, kind: 'withdrawn' } }),
    anArticle({ slug: 'expired', expiresAt: '2020-01-01' }),
  ]
  expect(answersOf({ articles: [], gone }).gone).toEqual(['/news/2019/09/removed/'])
})
