import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/content/markdown.ts'
import { toSource } from '../../../src/html/html.ts'
import { readHtml } from '../../../src/import/formats/html/read.ts'
import { encodeChinese } from '../../support/encode.ts'

const paragraphs = `<p>The <b>rooster stamp</b> sold out within an hour, said the museum, as collectors * queued [1] in the cold from six in the morning on.</p>
<p>"We came at five," said one of them, "and it was worth it, whatever the price was, and whatever people say about it now."</p>`

interface PageParts {
  readonly head: string
  readonly above: string
  readonly text: string
  readonly lang: string
}

/** A saved page, of which a test states only what it is about. */
function aPage(parts: Partial<PageParts> = {}): string {
  const { head, above, text, lang } = {
    head: '<title>Rooster Stamp a Hit - China Post</title>',
    above: '<h1>Rooster Stamp a Hit</h1><div>| China Post News |2017-02-08</div>',
    text: paragraphs,
    lang: 'lang="en"',
    ...parts,
  }
  return `<!DOCTYPE html><html ${lang}><head>${head}<script>document.write('x')</script>
<style>p { color: red }</style></head><body>
<div id="nav"><a href="/">Home</a> <a href="/news">News</a></div>
<div class="content">${above}${text}</div>
<div id="footer">Copyright 2017 <a href="/contact">Contact Us</a></div></body></html>`
}

function read(page: string, url?: string): ReturnType<typeof readHtml> {
  return readHtml(Buffer.from(page), url === undefined ? {} : { url })
}

describe('the fields of a saved page', () => {
  test('are those that it shows', () => {
    expect(read(aPage()).parsed).toMatchObject({
      title: 'Rooster Stamp a Hit',
      subtitle: null,
      date: '2017-02-08',
      source: 'China Post News',
      lang: 'en',
      titleLang: 'en',
      refused: false,
      reasons: [],
    })
  })

  test.each([
    {
      name: 'a date for machines',
      head: '<meta property="article:published_time" content="2017-02-08T23:30:00-05:00">',
    },
    {
      name: 'linked data',
      head: '<script type="application/ld+json">{"datePublished": "2017-02-08"}</script>',
    },
  ])('may be stated by $name', ({ head }) => {
    const page = aPage({
      above: '<h1>Rooster Stamp a Hit</h1>',
      head: `<title>Rooster Stamp a Hit</title>${head}`,
    })
    expect(read(page).parsed).toMatchObject({ title: 'Rooster Stamp a Hit', date: '2017-02-08' })
  })

  test('are missing where nothing states them', () => {
    const { parsed } = read(aPage({ above: '', head: '<title>China Post</title>' }))
    expect(parsed).toMatchObject({ title: null, date: null, refused: false })
    expect(parsed.reasons.map(({ code }) => code)).toEqual(['no-title', 'no-date'])
  })

  test.each([
    { lang: 'lang="zh-CN"', expected: 'zh-Hans' },
    { lang: 'lang="zh-TW"', expected: 'zh-Hant' },
    { lang: 'lang="nl"', expected: 'nl' },
    { lang: 'lang="en-us"', expected: 'en-US' },
    { lang: '', expected: 'en' },
  ])('have the language of $lang', ({ lang, expected }) => {
    expect(read(aPage({ lang })).parsed.lang).toBe(expected)
  })
})

describe('the text of a saved page', () => {
  test.each([
    { name: 'headings', html: '<h3>A queue</h3>', shows: '<h3 id="a-queue">A queue</h3>' },
    {
      name: 'a heading of the first level',
      html: '<h1>A queue</h1>',
      shows: '<h2 id="a-queue">A queue</h2>',
    },
    {
      name: 'links',
      html: '<p>See the <a href="/museum?a=1&amp;b=(2)">museum</a> for the opening hours of the day.</p>',
      shows: '<a href="https://example.org/museum?a=1&amp;b=%282%29">museum</a>',
    },
    {
      name: 'lists',
      html: '<ul><li>Sheet one, at 1.20 yuan each</li><li>Sheet two, at 6 yuan each</li></ul>',
      shows: '<li>Sheet two, at 6 yuan each</li>',
    },
    {
      name: 'quotations',
      html: '<blockquote><p>A quotation that stands on its own.</p></blockquote>',
      shows: '<blockquote>\n<p>A quotation that stands on its own.</p>',
    },
    {
      name: 'tables',
      html: '<table><tr><th>Year</th><th>Sold</th></tr><tr><td>2016</td><td>10 | 20</td></tr></table>',
      shows: '<td>10 | 20</td>',
    },
    {
      name: 'tables without a heading',
      html: '<table><tr><td>2016</td><td>10<br>20</td></tr></table>',
      shows: '<td>10 20</td>',
    },
    {
      name: 'tables with fewer headings than columns',
      html: '<table><tr><th>Region</th></tr><tr><td>North</td><td>1011</td></tr></table>',
      shows: '<td>1011</td>',
    },
    {
      name: 'pictures as links',
      html: '<p><img src="/img/a.jpg" alt="The stamp"></p>',
      shows: '<a href="https://example.org/img/a.jpg">The stamp</a>',
    },
    {
      name: 'a tag that is text',
      html: '<p>They wrote &lt;b onclick=x&gt; on the first sheet, of all things!<a href="/x">It</a> was a mistake.</p>',
      shows: 'wrote &lt;b onclick=x&gt; on',
    },
    {
      name: 'a number that begins a paragraph',
      html: '<p>1. This is no list, it is the beginning of a sentence.</p>',
      shows: '>1. This is no list',
    },
    { name: 'emphasis', html: '', shows: 'The <strong>rooster stamp</strong> sold' },
    { name: 'an asterisk', html: '', shows: 'collectors * queued [1] in' },
  ])('keeps $name', ({ html, shows }) => {
    const { parsed } = read(
      aPage({ text: `${paragraphs}${html}${paragraphs}` }),
      'https://example.org/a/b.html',
    )
    expect(toSource(renderMarkdown(parsed.markdown).html)).toContain(shows)
  })

  test.each([
    {
      name: 'scripts',
      html: '<script>alert(1)</script><p onclick="alert(1)">A paragraph like any other one.</p>',
    },
    {
      name: 'links that run something',
      html: '<p>Press <a href="javascript:alert(1)">here</a> to read on.</p>',
    },
    {
      name: 'pictures that count visits',
      html: '<img src="https://t.example/alert.gif" width="1" height="1">',
    },
    { name: 'frames', html: '<iframe src="https://t.example/alert"></iframe>' },
  ])('leaves out $name', ({ html }) => {
    const { parsed } = read(aPage({ text: `${paragraphs}${html}${paragraphs}` }))
    expect(parsed.markdown).not.toContain('alert')
    expect(parsed.title).toBe('Rooster Stamp a Hit')
  })

  test('has links only where they lead somewhere', () => {
    const text = `${paragraphs}<p>See the <a href="/museum">museum</a> and the <a href="#top">top of the page</a>.</p>`
    expect(read(aPage({ text })).parsed.markdown).toContain(
      'See the museum and the top of the page.',
    )
  })

  test('does not repeat headline and date', () => {
    expect(read(aPage()).parsed.markdown).toMatch(/^The \*\*rooster stamp\*\*/)
  })
})

describe('a page is read as browsers read it', () => {
  const whole = read(aPage())
  const head = '<meta charset="utf-8"><title>Rooster Stamp a Hit - China Post</title>'
  const text = `<h1>Rooster Stamp a Hit</h1><div>| China Post News |2017-02-08</div>${paragraphs}`

  test.each([
    { name: 'without a <body> tag', page: `<html lang="en"><head>${head}</head>${text}</html>` },
    { name: 'without a <head> tag', page: `<html lang="en">${head}<body>${text}</body></html>` },
    { name: 'without any tag of the page', page: `${head}${text}` },
    {
      name: 'with a script between head and body',
      page: `<html><head>${head}</head><script>var a = 1</script><body>${text}</body></html>`,
    },
    {
      name: 'with a picture between head and body',
      page: `<html><head>${head}</head><img src="/a.gif" width="1"><body>${text}</body></html>`,
    },
    {
      name: 'that goes on behind its end',
      page: `<html><head>${head}</head><body></body></html>${text}`,
    },
    {
      name: 'with a page within a paragraph',
      page: `<html><head>${head}</head><body>${text.replace('<p>', '<p><html><head></head><body>')}`,
    },
    {
      name: 'with two bodies',
      page: `<html><head>${head}</head><body></body><body>${text}</body></html>`,
    },
    {
      name: 'with words that only a script would show',
      page: `<html><head>${head}</head><body>${text}<template><p>You are not logged in, so you cannot comment on this article.</p></template>`,
    },
  ])('$name', ({ page }) => {
    const { parsed, ledger } = read(page)
    const { title, date, markdown } = whole.parsed
    expect(parsed).toMatchObject({ title, date, markdown, refused: false })
    expect(ledger).toMatchObject({ masthead: 41, body: whole.ledger.body })
    const { lines, navigation, masthead, body, footer } = ledger
    expect(navigation + masthead + body + footer).toBe(lines)
  })

  test('with an error of the server above it', () => {
    const { parsed } = read(`<br /><b>Warning</b>: mysql_connect() on line 9<br />${aPage()}`)
    expect(parsed).toMatchObject({ title: 'Rooster Stamp a Hit', date: '2017-02-08' })
    expect(parsed.markdown).toContain('The **rooster stamp** sold out')
  })

  test('with comments within a line', () => {
    const lines = `${paragraphs}<div>By<!-- --> <!-- -->Reuters</div>${paragraphs}`
    expect(read(aPage({ text: lines })).parsed.markdown).toContain('\nBy Reuters\n')
  })
})

describe('elements within elements', () => {
  test.each(['ul', 'ul><li', 'div', 'svg', 'x-column', 'b', 'table><tr><td', 'blockquote'])(
    'are refused at once where they stand too deep: <%s>',
    (tag) => {
      const started = performance.now()
      const { parsed } = read(aPage({ text: `${paragraphs}${`<${tag}>x`.repeat(200_000)}` }))
      expect(parsed.reasons).toEqual([
        {
          code: 'too-deep',
          line: null,
          message: 'The elements of the page stand more than 512 deep within each other.',
          fix: 'save the text of the page as .txt, and import that',
        },
      ])
      expect(performance.now() - started).toBeLessThan(5000)
    },
  )

  test.each([
    {
      name: 'in a script',
      html: `<script>document.write("${'<div><span>x'.repeat(600)}")</script>`,
    },
    { name: 'in a style', html: `<style>/* ${'<div>'.repeat(600)} */</style>` },
    { name: 'in a comment', html: `<!-- ${'<div>'.repeat(600)} -->` },
    { name: 'in an attribute', html: `<p title="${'<div>'.repeat(600)}"></p>` },
    { name: 'that have no end', html: '<br><img><hr><input><wbr>'.repeat(600) },
    {
      name: 'that end by themselves',
      html: '<p>The museum opens at nine in the morning, said one of them.'.repeat(600),
    },
    { name: 'that somebody wrote', html: `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}` },
  ])('are counted as browsers nest them: $name', ({ html }) => {
    const { parsed } = read(aPage({ text: `${paragraphs}${html}${paragraphs}` }))
    expect(parsed).toMatchObject({ title: 'Rooster Stamp a Hit', refused: false, reasons: [] })
  })
})

test('every character that is seen is accounted for', () => {
  const { ledger } = read(aPage())
  const { lines, unit, ...parts } = ledger
  expect(unit).toBe('characters')
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(lines)
  expect(ledger).toMatchObject({ navigation: 8, masthead: 41, footer: 22, blank: 0 })
})

test.each([
  { name: 'declared by the page', head: '<meta charset="gb2312">', charset: undefined },
  { name: 'named by the server', head: '', charset: 'gbk' },
  { name: 'told by nobody', head: '', charset: undefined },
])('an encoding $name is understood', ({ head, charset }) => {
  const text =
    '<p>中国邮政集团公司召开会议，代表们出席了会议，签约额超千亿元。会议由国家邮政局主办。</p>'.repeat(
      5,
    )
  const page = aPage({
    head: `${head}<title>中国邮政召开会议</title>`,
    above: '<h1>中国邮政召开会议</h1>',
    text,
    lang: '',
  })
  const origin = charset === undefined ? {} : { charset }
  const { encoding, parsed } = readHtml(encodeChinese(page, 'gb18030'), origin)
  expect({
    encoding: encoding.replace('gbk', 'gb18030'),
    title: parsed.title,
    lang: parsed.lang,
  }).toEqual({
    encoding: 'gb18030',
    title: '中国邮政召开会议',
    lang: 'zh-Hans',
  })
})

test.each([
  { name: 'a page without end', page: `<html><body>${'<div>'.repeat(100_000)}x` },
  { name: 'an empty page', page: '<html><body></body></html>' },
  {
    name: 'an error',
    page: '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1><hr>nginx</body></html>',
  },
  {
    name: 'a form',
    page: '<html><body><h1>Contact us</h1><form><p>Name: <input></p><p>E-mail: <input></p><p>Message: <input></p><p>Subject: <input></p></form></body></html>',
  },
  {
    name: 'a list of links',
    page: `<html><body><h1>News</h1><ul>${'<li><a href="/a">The post opens a new office</a> 2019-01-11</li>'.repeat(12)}</ul></body></html>`,
  },
])('$name is refused', ({ page }) => {
  expect(read(page).parsed).toMatchObject({ refused: true })
})
