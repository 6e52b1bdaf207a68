import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/content/markdown.ts'
import { parseText } from '../../../src/import/text/parse.ts'
import { aCapture, body } from '../../support/capture.ts'

const [first = '', second = ''] = body.split('\n\n')

/** The headings and paragraphs that the text is rendered as, headings with a # before them. */
function blocksOf(text: string): readonly string[] {
  const { markdown } = parseText(aCapture({ body: text }))
  return renderMarkdown(markdown).blocks.map(({ level, text: words }) =>
    level === 0 ? words : `# ${words}`,
  )
}

describe('numbered lines', () => {
  test.each([
    {
      name: 'two spaces behind the number',
      text: `1  Rice by mail\n\n${first}\n\n2  Tea by mail\n\n${second}`,
      blocks: ['# 1 Rice by mail', first, '# 2 Tea by mail', second],
    },
    {
      name: 'a dot behind the number, the text on the next line',
      text: `1. Rice by mail\n${first}\n2. Tea by mail\n${second}`,
      blocks: ['# 1. Rice by mail', first, '# 2. Tea by mail', second],
    },
    {
      name: 'an introduction first',
      text: `${first}\n\n1 Rice by mail\n${first}\n\n2 Tea by mail\n${second}`,
      blocks: [first, '# 1 Rice by mail', first, '# 2 Tea by mail', second],
    },
    {
      name: 'Chinese numbers',
      text: `一、Rice by mail\n${first}\n二、Tea by mail\n${second}`,
      blocks: ['# 一、Rice by mail', first, '# 二、Tea by mail', second],
    },
    {
      name: 'a capture that ends behind the second number',
      text: `1 Rice by mail\n${first}\n\n2 Tea by mail`,
      blocks: ['# 1 Rice by mail', first, '# 2 Tea by mail'],
    },
    {
      name: 'no text between them: a list, not headings',
      text: `${first}\n1. Rice\n2. Tea\n3. Oranges\n${second}`,
      blocks: [first, '1. Rice', '2. Tea', '3. Oranges', second],
    },
    {
      name: 'a list within a sentence',
      text: `The post will: 1. carry rice; 2. carry tea; 3. carry oranges.\n\n${second}`,
      blocks: ['The post will: 1. carry rice; 2. carry tea; 3. carry oranges.', second],
    },
    {
      name: 'numbers that do not count up',
      text: `${first}\n40 tons of oranges\n${second}`,
      blocks: [first, '40 tons of oranges', second],
    },
  ])('with $name', ({ text, blocks }) => {
    expect(blocksOf(text)).toEqual(blocks)
  })
})

describe('other lines', () => {
  test.each([
    {
      name: 'a sub-heading between paragraphs',
      text: `${first}\n\nA road of its own\n\n${second}`,
      blocks: [first, '# A road of its own', second],
    },
    {
      name: 'a caption before the text',
      text: `Oranges on their way [China Post]\n\n${first}\n\n${second}`,
      blocks: ['Oranges on their way [China Post]', first, second],
    },
    {
      name: 'a caption below the text',
      text: `${first}\n\n${second}\n\nOranges on their way [China Post News / Wang Yong]`,
      blocks: [first, second, 'Oranges on their way [China Post News / Wang Yong]'],
    },
    {
      name: 'a closing credit',
      text: `${first}\n\n(China Post)`,
      blocks: [first, '(China Post)'],
    },
    {
      name: 'paragraphs on adjacent lines, indented, with spaces at their ends',
      text: `    ${first}  \n\u00a0\u00a0\u3000${second}   \nThe end of the road.`,
      blocks: [first, second, 'The end of the road.'],
    },
    {
      name: 'a press contact',
      text: `${first}\n\n# # #\n\nPress contact:\nLi Ming\n+86 10 1234 5678\npress@example.org`,
      blocks: [
        first,
        '# # #',
        'Press contact:',
        'Li Ming',
        '+86 10 1234 5678',
        'press@example.org',
      ],
    },
    ...[
      '###',
      '# # #',
      '--- SEARCH ---',
      '---',
      '***',
      '___',
      '===',
      '[41](31)',
      '[41]: 31 "x"',
      '![]() |',
      '|',
      '| a | b |',
      '1. A single number',
      '- a dash',
      '+ a plus',
      '> quoted',
      '>',
      '*bold* _italic_ `code` ~~gone~~ snake_case',
      '<script>alert(1)</script>',
      '<https://example.org>',
      '&copy; &amp; &#65; AT&T',
      'C:\\dir\\*',
      '```js',
      '~~~',
      'ends with a backslash\\',
      '{{ title }} {% raw %}',
      '10) ten',
      '#hash #',
      'a  b',
    ].map((line) => ({
      name: `the line ${line}`,
      text: `${first}\n\n${line}\n\n${second}`,
      blocks: [first, line.replace(/ +/g, ' '), second],
    })),
  ])('of $name stay what they are', ({ text, blocks }) => {
    expect(blocksOf(text)).toEqual(blocks)
  })

  test('nothing of the text becomes markup', () => {
    const { markdown } = parseText(
      aCapture({ body: `${first}\n\n<b onclick="x">![a](javascript:x)</b>` }),
    )
    expect(markdown.split('\n\n')[1]).toBe('\\<b onclick="x">!\\[a](javascript:x)\\</b>')
  })
})
