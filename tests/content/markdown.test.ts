import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/content/markdown.ts'
import { isSafeLink } from '../../src/content/markdown-parser.ts'
import { toSource } from '../../src/html/html.ts'

function render(source: string): string {
  return toSource(renderMarkdown(source).html)
}

describe('a text that looks like code', () => {
  test.each([
    { source: '<script>x</script>', is: '&lt;script&gt;x&lt;/script&gt;' },
    { source: 'a <b onclick="x">b</b>', is: 'a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;' },
    { source: '<!-- c -->', is: '&lt;!-- c --&gt;' },
    { source: '&lt;b&gt; &amp; &copy;', is: '&lt;b&gt; &amp; ©' },
    { source: '{{ x }} {% y %} ${z} <%= q %>', is: '{{ x }} {% y %} ${z} &lt;%= q %&gt;' },
    { source: '    four spaces', is: 'four spaces' },
    { source: '\u00a0a no-break space', is: '\u00a0a no-break space' },
    { source: '<javascript:alert(1)>', is: '&lt;javascript:alert(1)&gt;' },
    { source: 'https://example.org/', is: 'https://example.org/' },
    { source: 'It\'s "quoted" -- (c)...', is: "It's &quot;quoted&quot; -- (c)..." },
  ])('is text: $source', ({ source, is }) => {
    expect(render(source)).toBe(`<p id="p1">${is}</p>\n`)
  })
})

describe('a link', () => {
  test.each([
    'https://example.org/',
    'HTTP://example.org/',
    'mailto:desk@example.org',
    'tel:+861011185',
    '/news/2019/09/x/',
    '../y/',
    'y/',
    '#p1',
    '?q=1',
  ])('to %s leads there', (url) => {
    expect(isSafeLink(url)).toBe(true)
    expect(render(`[x](${url})`)).toBe(`<p id="p1"><a href="${url}">x</a></p>\n`)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#x6A;avascript:alert(1)',
    'javascript&colon;alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:x',
    '//example.org/',
    String.raw`\\example.org`,
    'unknown:x',
    '',
  ])('to "%s" is no link', (url) => {
    expect(render(`[x](${url})`)).not.toMatch(/href="[^"]/)
    expect(render(`![x](${url})`)).not.toMatch(/src="[^"]/)
    expect(render(`[x][1]\n\n[1]: <${url}>`)).not.toMatch(/href="[^"]/)
  })

  test('never leads to a scheme that runs, nor to another host by a trick', () => {
    const pieces = [
      'javascript',
      'data',
      ':',
      '/',
      '\\',
      '//',
      '&#',
      '106;',
      '\t',
      '%6A',
      '\u0001',
      'x',
      ' ',
      '<',
      '"',
    ]
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces) }), (url) => {
        for (const [, target = ''] of render(`[x](${url}) [y](<${url}>)`).matchAll(
          /href="([^"]*)"/g,
        )) {
          const { protocol, host } = new URL(
            target.replaceAll('&amp;', '&'),
            'https://here.example/',
          )
          expect([protocol, host]).toEqual(['https:', 'here.example'])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the blocks of a text', () => {
  test('are its headings and paragraphs, each with a fragment of its own', () => {
    const { html, blocks } = renderMarkdown(
      'One *two*.\n\n## Shenzhen\n\n- item\n\n> quote\n\nThree  \nfour.',
    )
    expect(blocks).toEqual([
      { id: 'p1', level: 0, text: 'One two.' },
      { id: 'shenzhen', level: 2, text: 'Shenzhen' },
      { id: 'p2', level: 0, text: 'Three four.' },
    ])
    for (const { id } of blocks) expect(toSource(html)).toContain(` id="${id}"`)
  })

  test.each([
    { name: 'the same', source: '## A\n\n## A', ids: ['a', 'a-2'] },
    { name: 'in Chinese', source: '## 快遞', ids: ['kuai-di'] },
    { name: 'without a word', source: '## !?', ids: ['heading-1'] },
    { name: 'that look like a paragraph’s', source: '## P1\n\nText.', ids: ['heading-1', 'p1'] },
    { name: 'of the prototype', source: '## constructor', ids: ['constructor'] },
  ])('have their own names when they are $name', ({ source, ids }) => {
    expect(renderMarkdown(source).blocks.map(({ id }) => id)).toEqual(ids)
  })

  test('have no heading of level 1, which is the page’s own', () => {
    expect(render('# A\n\nB\n=\n\nText.')).toBe(
      '<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n<p id="p1">Text.</p>\n',
    )
  })

  test('never share a name', () => {
    const line = fc.constantFrom('# p1', '## A', '### A 2', 'Text.', '## heading 3', '## !', '# 快')
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { html, blocks } = renderMarkdown(lines.join('\n\n'))
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(lines.length)
        expect(toSource(html).match(/ id="/g)?.length ?? 0).toBe(lines.length)
      }),
    )
  })
})

describe('the credit of a text', () => {
  test.each(['(China Post)', '[EMS]'])(
    'is its last paragraph, if it stands in brackets: %s',
    (text) => {
      expect(render(`Text.\n\n${text}`)).toBe(
        `<p id="p1">Text.</p>\n<p id="p2" class="credit">${text}</p>\n`,
      )
    },
  )

  test.each([
    'Text (China Post)',
    '(a) and (b)',
    '()',
    `(${'x'.repeat(81)})`,
    '(China Post)\n\nText.',
  ])('is not %s', (text) => {
    expect(render(text)).not.toContain('credit')
  })
})

test('any text is rendered without an element that runs or loads', () => {
  const pieces = [
    '<',
    '>',
    'script',
    'img src=x onerror=y',
    '"',
    "'",
    '`',
    '[',
    '](',
    ')',
    '!',
    '*',
    '\n',
    '&',
    'a',
    '|',
    '-',
    '\0',
  ]
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces) }), (source) => {
      expect(render(source)).not.toMatch(
        /<(script|iframe|object|embed|style|svg|base|form)|<[^>]*\son\w+=/i,
      )
    }),
    { numRuns: 1000 },
  )
})

describe('emphasis beside signs of Chinese', () => {
  test.each([
    { source: '**时限：**同城当日送达。', is: '<strong>时限：</strong>同城当日送达。' },
    { source: '含**「重点」**的段落。', is: '含<strong>「重点」</strong>的段落。' },
    { source: '*免费。*不收费用。', is: '<em>免费。</em>不收费用。' },
  ])('needs no spaces: $source', ({ source, is }) => {
    expect(toSource(renderMarkdown(source, 'zh-Hans').html)).toBe(`<p id="p1">${is}</p>\n`)
  })
})
