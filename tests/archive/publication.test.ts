import { expect, test } from 'vitest'
import { nextChange } from '../../src/archive/publication.ts'
import { anArticle } from '../support/article.ts'

test('a site changes next on the day on which an article that is no draft appears or expires', () => {
  const articles = [
    anArticle({ publishAt: '2026-12-03', expiresAt: '2026-12-05' }),
    anArticle({ expiresAt: '2026-12-02' }),
    anArticle({ publishAt: '2026-12-01', draft: true }),
    anArticle({ publishAt: '2026-11-28' }),
  ]
  expect(nextChange(articles, '2026-11-28')).toBe('2026-12-02')
  expect(nextChange(articles, '2026-12-02')).toBe('2026-12-03')
  expect(nextChange(articles, '2026-12-05')).toBeNull()
})
