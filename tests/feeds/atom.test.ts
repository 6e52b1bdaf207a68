import { describe, expect, test } from 'vitest'
import { atom } from '../../src/feeds/atom.ts'
import { newestOnly, withArchives } from '../../src/feeds/documents.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'
import { aSite } from '../support/site.ts'
import { feedLinks, texts, xmlRoot } from '../support/xml.ts'

const subject = { title: 'News', description: 'All of it.', page: '/sections/news/' } as const

describe('an entry', () => {
  test('says what the article is', () => {
    const article = anArticle({
      subtitle: 'Day two',
      topics: ['Ships & mail'],
      updates: [
        { date: '2020-01-02', kind: 'correction', note: 'Spelling.' },
        { date: '2021-01-02', kind: 'minor', note: 'Comma.' },
      ],
    })
    const site = aSite({ articles: [article] })
    expect(atom(newestOnly('/feed.xml', [article]), subject, site)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed
        xmlns="http://www.w3.org/2005/Atom"
        xmlns:fh="http://purl.org/syndication/history/1.0"
        xml:lang="en"
      >
        <id>tag:chinapost.com.cn,2019:/feed.xml</id>
        <title>News</title>
        <subtitle>All of it.</subtitle>
        <updated>2020-01-02T00:00:00+08:00</updated>
        <author><name>China Post</name></author>
        <link rel="self" type="application/atom+xml" href="https://example.org/archive/feed.xml" />
        <link rel="alternate" type="text/html" href="https://example.org/archive/sections/news/" />
        <entry>
          <id>tag:chinapost.com.cn,2019:/news/2019/09/mail-carried/</id>
          <title xml:lang="en">Mail carried: Day two</title>
          <link rel="alternate" type="text/html" hreflang="en" href="https://example.org/archive/news/2019/09/mail-carried/" />
          <published>2019-09-09T00:00:00+08:00</published>
          <updated>2020-01-02T00:00:00+08:00</updated>
          <author><name>China Post</name></author>
          <category term="news" label="News" scheme="tag:chinapost.com.cn,2019:/sections/" />
          <category term="Ships &#38; mail" scheme="tag:chinapost.com.cn,2019:/topics/" />
          <summary xml:lang="en">The Isla carried the mail.</summary>
          <content type="html" xml:lang="en" xml:base="https://example.org/archive/news/2019/09/mail-carried/">&#60;p id=&#34;p1&#34;&#62;The &#60;em&#62;Isla&#60;/em&#62; carried the mail.&#60;/p&#62;
      </content>
        </entry>
      </feed>
      "
    `)
  })

  test('has an id that does not depend on the address of the site', () => {
    const article = anArticle()
    const moved = aNewsroom({ base: { url: 'https://elsewhere.example/', path: '/' } })
    const idsAt = (newsroom: typeof moved): readonly string[] =>
      texts(xmlRoot(atom(newestOnly('/feed.xml', [article]), subject, aSite({ newsroom }))), 'id')
    expect(idsAt(moved)).toEqual(idsAt(aNewsroom()))
  })

  test('has its text in full, escaped once', () => {
    const article = anArticle({ markdown: 'Fish & <b>chips</b> *today*' })
    const root = xmlRoot(atom(newestOnly('/f.xml', [article]), subject, aSite()))
    expect(texts(root, 'content')).toEqual([
      '<p id="p1">Fish &amp; &lt;b&gt;chips&lt;/b&gt; <em>today</em></p>\n',
    ])
  })
})

test('characters that XML does not admit do not break the feed', () => {
  const article = anArticle({ title: 'Bell \u0007 and half \ud800 a pair', summary: '𠮷 ]]> <!--' })
  const root = xmlRoot(atom(newestOnly('/f.xml', [article]), subject, aSite()))
  expect(texts(root, 'title')).toEqual(['News', 'Bell \ufffd and half \ufffd a pair'])
  expect(texts(root, 'summary')).toEqual(['𠮷 ]]> <!--'])
})

test('an empty feed was updated on the day of the build', () => {
  const root = xmlRoot(atom(newestOnly('/f.xml', []), subject, aSite({ day: '2026-11-21' })))
  expect(texts(root, 'updated')).toEqual(['2026-11-21T00:00:00+08:00'])
})

test('archives lead from the newest document to the oldest and back', () => {
  const articles = Array.from({ length: 120 }, (_, index) => anArticle({ slug: `a${index}` }))
  const site = aSite({ articles })
  const [current, first, second] = withArchives('/feed.xml', site.archive.articles, []).map(
    (document) => xmlRoot(atom(document, subject, site)),
  )
  const at = (path: string): string => `https://example.org/archive${path}`
  expect(feedLinks(current!)).toEqual({
    self: at('/feed.xml'),
    alternate: at('/sections/news/'),
    'prev-archive': at('/feed-2.xml'),
  })
  expect(feedLinks(second!)).toMatchObject({
    self: at('/feed-2.xml'),
    'prev-archive': at('/feed-1.xml'),
    current: at('/feed.xml'),
  })
  expect(feedLinks(first!)).toMatchObject({ 'next-archive': at('/feed-2.xml') })
  expect(texts(first!, 'fh:archive')).toHaveLength(1)
  expect(texts(current!, 'fh:archive')).toHaveLength(0)
  expect(texts(first!, 'id')[0]).toBe(texts(current!, 'id')[0])
})
