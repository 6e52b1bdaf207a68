import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/article/read.ts'
import { collecting, type ContentError } from '../../src/errors.ts'
import { toSource } from '../../src/html/html.ts'
import { articleSource, read, reading } from './source.ts'

describe('an article', () => {
  test('of the fields that must be there has a default for each other field', () => {
    expect(read()).toMatchObject({
      file: 'a.md',
      url: '/news/2019/09/mail-carried/',
      slug: 'mail-carried',
      title: 'Mail carried',
      titleLang: 'en',
      titleTranslation: null,
      subtitle: null,
      date: '2019-09-09',
      source: null,
      section: 'news',
      lang: 'en',
      topics: [],
      summary: 'Text.',
      draft: false,
      needs: [],
      publishAt: null,
      expiresAt: null,
      pinned: false,
      updates: [],
      withdrawal: null,
      aliases: [],
      provenance: null,
    })
  })

  test('has its text as HTML', () => {
    expect(toSource(read('', 'One *two*.').body)).toBe('<p id="p1">One <em>two</em>.</p>\n')
  })

  test.each([
    { yaml: 'slug: own', is: { url: '/news/2019/09/own/', slug: 'own' } },
    { yaml: 'section: stamps', is: { section: 'stamps', url: '/news/2019/09/mail-carried/' } },
    { yaml: 'lang: zh-Hant', is: { lang: 'zh-Hant', titleLang: 'zh-Hant' } },
    { yaml: 'title_lang: zh-Hant', is: { lang: 'en', titleLang: 'zh-Hant' } },
    { yaml: 'topics: [B, A, B]', is: { topics: ['B', 'A'] } },
    { yaml: 'summary: "  Own.  "', is: { summary: 'Own.' } },
    { yaml: 'summary: |\n  One\n  two.', is: { summary: 'One two.' } },
    { yaml: 'subtitle: "#1: a"', is: { subtitle: '#1: a' } },
    { yaml: 'source: China Post', is: { source: 'China Post' } },
    { yaml: 'publish_at: 2019-10-01', is: { publishAt: '2019-10-01' } },
    { yaml: 'expires_at: 2019-10-01', is: { expiresAt: '2019-10-01' } },
    { yaml: 'pinned: true', is: { pinned: true } },
    { yaml: 'aliases: [/old/]', is: { aliases: ['/old/'] } },
    {
      yaml: 'status: removed\nstatus_reason: Why.\nstatus_date: 2020-01-01',
      is: { withdrawal: { kind: 'removed', reason: 'Why.', date: '2020-01-01' } },
    },
  ])('with  $yaml  has $is', ({ yaml, is }) => {
    expect(read(yaml)).toMatchObject(is)
  })

  test('lists its updates from the oldest', () => {
    const { updates } = read(
      'updates:\n  - { date: 2019-10-02, kind: update, note: B }\n  - { date: 2019-10-01, kind: minor, note: A }',
    )
    expect(updates.map(({ note }) => note)).toEqual(['A', 'B'])
  })

  test('knows where it came from', () => {
    const sha256 = 'a'.repeat(64)
    const { provenance } = read(
      `provenance: { file: sources/x.txt, sha256: ${sha256}, encoding: utf-8, importer: "1", article_sha256: ${sha256} }`,
    )
    expect(provenance).toEqual({
      file: 'sources/x.txt',
      sha256,
      encoding: 'utf-8',
      url: null,
      captured: null,
      importer: '1',
      articleSha256: sha256,
    })
  })

  test('keeps every character of its title', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^\P{C}+$/u.test(text))
    fc.assert(
      fc.property(
        title.filter((text) => text.trim() === text),
        (text) => {
          const source = `---\ntitle: ${JSON.stringify(text)}\ndate: 2019-09-09\n---\n`
          expect(readArticle(source, 'a.md', reading).title).toBe(text)
        },
      ),
    )
  })
})

describe('a draft', () => {
  test('may lack title and date, and says so', () => {
    const draft = readArticle('---\ndraft: true\n---\nText.', 'a.md', reading)
    expect(draft).toMatchObject({ draft: true, title: '', needs: ['title', 'date'] })
    expect(draft.date).toBe(reading.day)
    expect(draft.slug).toMatch(/^[0-9a-f]{8}$/)
  })

  test('that has both lacks nothing', () => {
    expect(read('draft: true').needs).toEqual([])
  })
})

const aliases = 'write a list of paths, as in  aliases: [/news/2019/09/old-slug/]'

describe('a mistake in the field', () => {
  test.each([
    ['sumary: x', '4:1 There is no field "sumary".', 'did you mean  summary:  ?'],
    ['Draft: true', '4:1 There is no field "Draft".', 'did you mean  draft:  ?'],
    ['tags: [x]', '4:1 There is no field "tags".', 'did you mean  topics:  ?'],
    ['摘要: x', '4:1 There is no field "摘要".', 'did you mean  summary:  ?'],
    ['subtitle: [a]', '4:11 A list is not a text.', 'write it as  subtitle: "[a]"'],
    ['subtitle: { a: b }', '4:11 A mapping is not a text.', 'write it as  subtitle: "{ a: b }"'],
    [
      String.raw`subtitle: "a\0"`,
      String.raw`4:11 "a\u0000" is not a text.`,
      'write it as  subtitle: "…"',
    ],
    [
      'publish_at: 2019-02-30',
      '4:13 "2019-02-30" is not a day.',
      'write it as  publish_at: 2019-02-28',
    ],
    [
      'publish_at: tomorrow',
      '4:13 "tomorrow" is not a day.',
      'write it as  publish_at: YYYY-MM-DD',
    ],
    [
      'publish_at: { toString: x }',
      '4:13 A mapping is not a day.',
      'write it as  publish_at: YYYY-MM-DD',
    ],
    [
      'publish_at: 1/2/2019',
      '4:13 "1/2/2019" is not a day.',
      'write it as  publish_at: 2019-02-01  or  publish_at: 2019-01-02  , whichever is meant',
    ],
    [
      'section: stmps',
      '4:10 "stmps" is no section of the newsroom.',
      'did you mean  section: stamps  ?',
    ],
    [
      'section: weather',
      '4:10 "weather" is no section of the newsroom.',
      'write one of: news, stamps',
    ],
    [
      'section: __proto__',
      '4:10 "__proto__" is no section of the newsroom.',
      'write one of: news, stamps',
    ],
    ['section: [news]', '4:10 A list is not the key of a section.', 'write it as  section: news'],
    [
      'lang: english',
      '4:7 "english" is not a language tag.',
      'write it as  lang: en  (BCP 47: en, zh-Hans, zh-Hant)',
    ],
    [
      'lang: zh_cn',
      '4:7 "zh_cn" is not a language tag.',
      'write it as  lang: zh-CN  (BCP 47: en, zh-Hans, zh-Hant)',
    ],
    [
      'lang: the usual one',
      '4:7 "the usual one" is not a language tag.',
      'write a tag of BCP 47, such as en, fr, zh-Hans or zh-Hant, as in  lang: en',
    ],
    ['topics: Stamps', '4:9 "Stamps" is not a list of topics.', 'write it as  topics: [Stamps]'],
    [
      'topics: [Mail, 快递、扶贫, "A: b"]',
      '4:16 "快递、扶贫" is not a topic.',
      'write it as  topics: [Mail, 快递, 扶贫, "A: b"]',
    ],
    [
      'topics:\n  - Mail\n  -\n  - Post',
      '6:3 An empty value is not a topic.',
      'write it as  topics: [Mail, Post]',
    ],
    [
      'topics: [""]',
      '4:10 An empty value is not a topic.',
      'delete the empty item, or write a topic in its place',
    ],
    [
      'slug: Two Words',
      '4:7 "Two Words" is not a slug.',
      'write lower-case ASCII words joined by hyphens, as in  slug: two-words',
    ],
    [
      'slug: ../x',
      '4:7 "../x" is not a slug.',
      'write lower-case ASCII words joined by hyphens, as in  slug: x',
    ],
    [
      'slug: page',
      '4:7 "page" is not a slug.',
      'write another word, since "page" belongs to the pages of lists, as in  slug: page-2',
    ],
    [
      'slug: con',
      '4:7 "con" is not a slug.',
      'write another word, since "con" belongs to the devices of Windows, as in  slug: con-2',
    ],
    ['draft: yes', '4:8 "yes" is not true or false.', 'write it as  draft: true'],
    ['status: deleted', '4:9 "deleted" is not a status.', 'write it as  status: removed'],
    [
      'status: unsure',
      '4:9 "unsure" is not a status.',
      'write one of: published, withdrawn, removed',
    ],
    [
      'updates: none',
      '4:10 "none" is not a list of updates.',
      'write the day in place of YYYY-MM-DD:  updates: [{ date: YYYY-MM-DD, kind: correction, note: "none" }]',
    ],
    [
      'updates: [none]',
      '4:11 "none" is not an update.',
      'write the day in place of YYYY-MM-DD:  updates: [{ date: YYYY-MM-DD, kind: correction, note: "none" }]',
    ],
    [
      'updates:\n  - { date: 2019-09-10, kind: fix, note: x }',
      '5:31 "fix" is not a kind of update.',
      'write it as  kind: correction',
    ],
    [
      'updates:\n  - { date: 2019-09-10, kind: minor }',
      '5:5 The field "note" is missing.',
      'write it as  note: "What was changed."',
    ],
    ['draft: nein', '4:8 "nein" is not true or false.', 'write it as  draft: false'],
    ['aliases: /old/', '4:10 "/old/" is not a list of paths.', 'write it as  aliases: [/old/]'],
    [
      'aliases: [old post, /b/]',
      '4:11 "old post" is not a path of this site.',
      'write it as  aliases: [/old%20post, /b/]',
    ],
    ['aliases: [//example.org/]', '4:11 "//example.org/" is not a path of this site.', aliases],
    ['aliases: [/a/../../b]', '4:11 "/a/../../b" is not a path of this site.', aliases],
    [
      'aliases: ["javascript:alert(1)"]',
      '4:11 "javascript:alert(1)" is not a path of this site.',
      aliases,
    ],
    [
      'provenance: 1',
      '4:13 "1" is not what import wrote.',
      'take the lines of provenance from the last version of the file that import wrote',
    ],
  ])('%s  is told with its cure', (yaml, says, fix) => {
    expect(() => read(yaml)).toThrow(`1 mistake in the content:\n\na.md:${says}\n  fix: ${fix}`)
  })

  test.each([
    ['title: 1.10', { title: '1.10' }],
    ['title: yes', { title: 'yes' }],
    ['slug: 2017', { slug: '2017' }],
    ['topics: [11185, 12:30, on, 1e3]', { topics: ['11185', '12:30', 'on', '1e3'] }],
    ['lang: no', { lang: 'no' }],
    ['draft: "true"', { draft: true }],
    ['draft: FALSE', { draft: false }],
    ['subtitle:\nsummary: ""\ntopics:\nupdates:\nexpires_at: ""', { subtitle: null, topics: [] }],
    ['aliases: null\ntitle_lang: ~\nprovenance:\nsection:', { aliases: [], section: 'news' }],
  ])('%s  means what was typed', (yaml, fields) => {
    const whole = yaml.startsWith('title:')
      ? `${yaml}\ndate: 2019-09-09`
      : `title: Mail\ndate: 2019-09-09\n${yaml}`
    expect(readArticle(`---\n${whole}\n---\nText.`, 'a.md', reading)).toMatchObject(fields)
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s  is an unknown field like any other',
    (key) => {
      expect(() => read(`${key}: { draft: true }`)).toThrow(`a.md:4:1 There is no field "${key}".`)
    },
  )
})

describe('an article without', () => {
  test('a title is told what to write', () => {
    expect(() => readArticle('---\ndate: 2019-09-09\n---\n', 'a.md', reading)).toThrow(
      'a.md:2:1 The field "title" is missing.\n  fix: add  draft: true  until you can add  title: "The headline as printed"',
    )
  })

  test('a date is told what to write', () => {
    expect(() => readArticle('---\ntitle: A\n---\n', 'a.md', reading)).toThrow(
      'a.md:2:1 The field "date" is missing.\n  fix: add  draft: true  until you can add  date: YYYY-MM-DD',
    )
  })

  test.each(['withdrawn', 'removed'])(
    'the reason and day for which it is %s is told so',
    (status) => {
      expect(() => read(`status: ${status}`)).toThrow(
        [
          `a.md:4:9 An article that is ${status} needs a reason.`,
          '  fix: add  status_reason: "Why, in a sentence a reader understands."',
          `a.md:4:9 An article that is ${status} needs the day of it.`,
          '  fix: add  status_date: 2026-11-21  , or the day on which it was',
        ].join('\n'),
      )
    },
  )
})

test('a day that never was is told with the day that was meant', () => {
  expect(() => readArticle('---\ntitle: A\ndate: 2019-02-30\n---\n', 'a.md', reading)).toThrow(
    'a.md:3:7 "2019-02-30" is not a day.\n  fix: write it as  date: 2019-02-28',
  )
})

test('all mistakes of a file are told at once, in the order of its lines', () => {
  const source = '---\ntitel: A\ndate: today\nlang: x\ndraft: no\n---\n'
  expect(() => readArticle(source, 'a.md', reading)).toThrow(
    /^4 mistakes in the content:\n\na\.md:2:1 [^]+a\.md:3:7 [^]+a\.md:4:7 [^]+a\.md:5:8 /,
  )
})

test('whatever the front matter holds, it is an article or a mistake with a place and a cure', () => {
  const names = fc.constantFrom(
    'title',
    'date',
    'topics',
    'updates',
    'slug',
    'lang',
    'aliases',
    'x',
  )
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('2019-09-09', 'en', 'a-b'))
  fc.assert(
    fc.property(fc.dictionary(names, value), (fields) => {
      const lines = Object.entries(fields).map(([name, of]) => `${name}: ${JSON.stringify(of)}`)
      const mistakes: ContentError[] = []
      const source = `---\n${lines.join('\n')}\n---\nText.\n`
      const article = collecting(mistakes, () => readArticle(source, 'a.md', reading))
      expect(article === undefined).toBe(mistakes.length > 0)
      for (const { message } of mistakes) expect(message).toMatch(/^a\.md:\d+:\d+ .+\n {2}fix: .+$/)
    }),
    { numRuns: 1000 },
  )
})

test('nothing in an article is executed', () => {
  const { title, body } = readArticle(
    articleSource(
      'subtitle: "{{ 7 * 7 }}"',
      '{{ 7 * 7 }} <script>x</script> [y](javascript:z)',
    ).replace('Mail carried', '"<img src=x onerror=y>"'),
    'a.md',
    reading,
  )
  expect(title).toBe('<img src=x onerror=y>')
  expect(toSource(body)).toBe(
    '<p id="p1">{{ 7 * 7 }} &lt;script&gt;x&lt;/script&gt; [y](javascript:z)</p>\n',
  )
})
