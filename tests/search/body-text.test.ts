import { expect, test } from 'vitest'
import { renderMarkdown } from '../../src/content/markdown.ts'
import { passagesOf } from '../../src/search/body-text.ts'

function textsOf(markdown: string): readonly string[] {
  return passagesOf(renderMarkdown(markdown).html).map(({ fragment, isHeading, text }) =>
    [fragment, isHeading ? '#' : '', text].join('|'),
  )
}

test('passages are the headings and paragraphs of a text, with their fragments', () => {
  expect(textsOf('First.\n\n## A *heading*\n\nSecond\nline.')).toEqual([
    'p1||First.',
    'a-heading|#|A heading',
    'p2||Second line.',
  ])
})

test('lists, tables and quotations are searched too, and lead to the passage before them', () => {
  expect(textsOf('Before.\n\n- one\n- two\n\n> said\n\n| a | b |\n|---|---|\n| c | d |')).toEqual([
    'p1||Before.',
    'p1||one',
    'p1||two',
    'p1||said',
    'p1||a',
    'p1||b',
    'p1||c',
    'p1||d',
  ])
})

test('characters that HTML escapes are read as they were written', () => {
  expect(textsOf('R&D <b> "a" &copy;')).toEqual(['p1||R&D <b> "a" ©'])
})
