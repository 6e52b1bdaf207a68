import { hash } from 'node:crypto'
import { addressOf } from '../../src/article/address.ts'
import type { Article } from '../../src/article/article.ts'
import { shownOf } from '../../src/article/version.ts'
import { renderMarkdown } from '../../src/content/markdown.ts'

/**
 * An article of which a test states only what it is about. Address and file follow the date and the
 * slug; `markdown`, if given, becomes the body and its blocks.
 */
export function anArticle(fields: Partial<Article> & { markdown?: string } = {}): Article {
  const { markdown = 'The *Isla* carried the mail.', ...own } = fields
  const { date = '2019-09-09', slug = 'mail-carried' } = own
  const { html, blocks } = renderMarkdown(markdown)
  const article = {
    file: `content/articles/${date.slice(0, 4)}/${date}-${slug}.md`,
    url: addressOf(date, slug),
    slug,
    title: 'Mail carried',
    titleLang: 'en',
    titleTranslation: null,
    subtitle: null,
    date,
    source: 'China Post',
    section: 'news',
    lang: 'en',
    topics: [],
    summary: 'The Isla carried the mail.',
    body: html,
    blocks,
    pictures: [],
    draft: false,
    needs: [],
    publishAt: null,
    expiresAt: null,
    pinned: false,
    updates: [],
    withdrawal: null,
    aliases: [],
    provenance: null,
    version: hash('sha256', JSON.stringify(fields)),
    ...own,
  }
  return { ...article, shown: shownOf(article) }
}
