import { describe, expect, test } from 'vitest'
import { articleMeta, pageMeta, type Meta } from '../../src/archive/meta.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { anEntry } from '../support/vocabulary.ts'

const newsroom = aNewsroom()
const topics = [anEntry({ kind: 'topic', name: 'Ships' }), anEntry({ kind: 'topic', name: 'Mail' })]

/** The contents of one key. */
function contents(list: readonly Meta[], key: string): readonly string[] {
  return list.filter((meta) => meta.key === key).map(({ content }) => content)
}

describe('an article', () => {
  const meta = articleMeta(anArticle({ subtitle: 'Day two' }), newsroom, { topics })

  test.each([
    { key: 'og:type', content: ['article'] },
    { key: 'og:title', content: ['Mail carried: Day two'] },
    { key: 'og:url', content: ['https://example.org/archive/news/2019/09/mail-carried/'] },
    { key: 'og:image', content: ['https://example.org/archive/social.png'] },
    { key: 'article:published_time', content: ['2019-09-09'] },
    { key: 'article:tag', content: ['Ships', 'Mail'] },
    { key: 'DC.subject', content: ['Ships', 'Mail'] },
    { key: 'citation_publication_date', content: ['2019/09/09'] },
  ])('$key is $content', ({ key, content }) => {
    expect(contents(meta, key)).toEqual(content)
  })

  test('is a newspaper article to Zotero’s importer', () => {
    // Anything of the kind in a key that ranks above DC.type would make it something else.
    const keys = meta.map(({ key }) => key)
    expect(contents(meta, 'DC.type')).toEqual(['newspaperArticle'])
    expect(contents(meta, 'prism.publicationName')).toEqual(['China Post Newsroom'])
    expect(
      keys.filter((key) => /^(citation_journal|citation_book|bib|z|eprints)/.test(key)),
    ).toEqual([])
    expect(keys).not.toContain('citation_author')
    expect(keys).not.toContain('DC.creator')
  })

  test('names Open Graph as properties, and all else by name', () => {
    for (const { attribute, key } of meta) {
      expect({ key, attribute }).toEqual({
        key,
        attribute: /^(og|article):/.test(key) ? 'property' : 'name',
      })
    }
  })
})

test('a page that is no article is a page of a web site', () => {
  const page = { title: 'Topics', description: 'All of them.', url: '/topics/' } as const
  expect(contents(pageMeta(page, newsroom), 'og:type')).toEqual(['website'])
})
