import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/content/markdown.ts'
import { toSource } from '../../src/html/html.ts'

const rendered = (source: string): string => toSource(renderMarkdown(source).html)

describe('notes', () => {
  test('stand below the text, and lead there and back', () => {
    expect(rendered('It came[^1].\n\n[^1]: By *ferry*.')).toBe(
      '<p id="p1">It came<sup><a href="#note-1" id="note-ref-1" aria-label="Note 1">1</a></sup>.</p>\n' +
        '<section class="notes" aria-label="Notes">\n<ol>\n' +
        '<li id="note-1"><p>By <em>ferry</em>. <a href="#note-ref-1" aria-label="Back to the text">↩</a></p>\n</li>\n' +
        '</ol>\n</section>\n',
    )
  })

  test('are no paragraphs that can be cited', () => {
    expect(renderMarkdown('It came[^1].\n\n[^1]: By ferry.').blocks).toEqual([
      { id: 'p1', level: 0, text: 'It came.' },
    ])
  })

  test('that nobody wrote are text', () => {
    expect(rendered('It came[^1] ^[inline].')).toBe('<p id="p1">It came[^1] ^[inline].</p>\n')
  })
})

describe('emphasis beside Chinese punctuation', () => {
  test.each([
    ['**时限：**同城', '<strong>时限：</strong>同城'],
    ['含**「重点」**的', '含<strong>「重点」</strong>的'],
    ['含**“重点”**的', '含<strong>“重点”</strong>的'],
    ['段落，*免费。*不收', '段落，<em>免费。</em>不收'],
    ['2 * 3 * 4', '2 * 3 * 4'],
  ])('%s', (source, html) => {
    expect(toSource(renderMarkdown(source, 'zh-Hans').html)).toBe(`<p id="p1">${html}</p>\n`)
  })
})

describe('language spans', () => {
  test.each([
    ['[Les *postes*]{lang=fr}', '<span lang="fr">Les <em>postes</em></span>'],
    ['[post]{lang=ar}', '<span lang="ar" dir="rtl">post</span>'],
    ['[郵]{lang=zh-Hant}', '<span lang="zh-Hant"><span lang="zh-Hant">郵</span></span>'],
    ['[a]{onclick=x}', '[a]{onclick=x}'],
    ['[a]{lang=fr onclick=x}', '[a]{lang=fr onclick=x}'],
    ['[a]{lang="fr"}', '[a]{lang=&quot;fr&quot;}'],
    ['[a](/b/){lang=fr}', '<a href="/b/">a</a>{lang=fr}'],
  ])('%s', (source, html) => {
    expect(rendered(source)).toBe(`<p id="p1">${html}</p>\n`)
  })

  test('say so where they run otherwise than the text', () => {
    expect(toSource(renderMarkdown('[EMS]{lang=en} [x]{lang=he}', 'ar').html)).toBe(
      '<p id="p1"><span lang="en" dir="ltr">EMS</span> <span lang="he">x</span></p>\n',
    )
  })
})

describe('pull quotes', () => {
  test('stand aside and are no paragraphs that can be cited', () => {
    const source = ':::pull-quote\nIt came.\n:::\n\nIt came.'
    expect(rendered(source)).toBe(
      '<aside class="pull-quote">\n<p>It came.</p>\n</aside>\n<p id="p1">It came.</p>\n',
    )
  })

  test('take no other name', () => {
    expect(rendered('::: pull-quote" onclick="x\nIt came.\n:::')).not.toContain('<aside')
  })
})

test('links from the root lead to where the site stands', () => {
  const source = '[a](/news/) [b](../b/) [c](https://example.org/) [d](#p1)'
  expect(toSource(renderMarkdown(source, 'en', '/archive/').html)).toBe(
    '<p id="p1"><a href="/archive/news/">a</a> <a href="../b/">b</a> <a href="https://example.org/">c</a> <a href="#p1">d</a></p>\n',
  )
})

test('columns are aligned by a class, since styles are forbidden', () => {
  expect(rendered('| A | B |\n|--:|:-:|\n| 1 | 2 |')).toContain(
    '<td class="align-right">1</td>\n<td class="align-center">2</td>',
  )
})
