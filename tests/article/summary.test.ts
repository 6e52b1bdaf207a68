import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { summaryOf } from '../../src/article/summary.ts'
import { renderMarkdown } from '../../src/content/markdown.ts'

function summary(markdown: string): string {
  return summaryOf(renderMarkdown(markdown).blocks)
}

describe('the summary of a text', () => {
  test.each([
    { name: 'a short paragraph is all of it', text: 'One. *Two*.', is: 'One. Two.' },
    { name: 'a heading is passed over', text: '## Head\n\nOne.', is: 'One.' },
    {
      name: 'a paragraph without a word is passed over',
      text: '2019\n\n* * *\n\nOne.',
      is: 'One.',
    },
    { name: 'no paragraph is empty', text: '## Head', is: '' },
    {
      name: 'a long paragraph is its first whole sentences',
      text: `${'One sentence. '.repeat(17)}Another that is too long.`,
      is: 'One sentence. '.repeat(17).trim(),
    },
    {
      name: 'a long sentence is cut after a word',
      text: 'word, '.repeat(100),
      is: `${'word, '.repeat(39)}word …`,
    },
    { name: 'a long word is cut', text: 'x'.repeat(500), is: `${'x'.repeat(240)} …` },
    {
      name: 'Chinese is cut at a sentence',
      text: '郵政快遞。'.repeat(60),
      is: '郵政快遞。'.repeat(48),
    },
  ])('$name', ({ text, is }) => {
    expect(summary(text)).toBe(is)
  })

  test('never ends in half a character', () => {
    expect(summary(`a${'𠮷'.repeat(300)}`)).toBe(`a${'𠮷'.repeat(119)} …`)
  })

  test('is short and on one line, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('word ', '。', '. ', '字', '\n', '# ', '𠮷', '1'),
      maxLength: 600,
    })
    fc.assert(
      fc.property(text, (markdown) => {
        const result = summary(markdown)
        expect(result.length).toBeLessThanOrEqual(242)
        expect(result).toMatch(/^[^\n]*$/)
        expect(result.isWellFormed()).toBe(true)
      }),
    )
  })
})
