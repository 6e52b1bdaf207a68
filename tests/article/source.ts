import type { Article } from '../../src/article/article.ts'
import { readArticle, type Reading } from '../../src/article/read.ts'

/** What the tests read articles against. */
export const reading: Reading = {
  newsroom: {
    sections: [
      { key: 'news', name: 'News', description: 'What was announced.', aliases: [] },
      { key: 'stamps', name: 'Stamps', description: 'New issues.', aliases: [] },
    ],
    base: { url: 'https://example.org/', path: '/' },
  },
  day: '2026-11-21',
}

/** An article file, of which a test states only what it is about: lines of YAML, and Markdown. */
export function articleSource(fields = '', markdown = 'Text.'): string {
  return `---\ntitle: Mail carried\ndate: 2019-09-09\n${fields}\n---\n\n${markdown}\n`
}

/** The article of a file of such lines. */
export function read(fields = '', markdown = 'Text.'): Article {
  return readArticle(articleSource(fields, markdown), 'a.md', reading)
}
