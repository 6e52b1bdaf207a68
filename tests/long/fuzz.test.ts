import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/article/read.ts'
import { renderMarkdown } from '../../src/content/markdown.ts'
import { decodeUtf8 } from '../../src/content/text.ts'
import { collecting, type ContentError } from '../../src/errors.ts'
import { toSource } from '../../src/html/html.ts'
import { slug } from '../../src/slug.ts'
import { reading } from '../article/source.ts'

/** How long each of these tries, in milliseconds. */
const budget = 60_000

/** Tries new cases for as long as the budget lasts; a failure names the seed that repeats it. */
function holds<T>(cases: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(cases, check), {
    seed: Date.now(),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: budget,
    markInterruptAsFailure: false,
  })
}

const yaml = [
  'title',
  'date',
  ': ',
  '\n',
  '- ',
  '  ',
  '"',
  "'",
  '&a ',
  '*a',
  '!!x ',
  '{',
  '}',
  '[',
  ']',
  '|',
  '>',
  '#',
  '---\n',
  '?',
  '2019-09-09',
  '\t',
  '\0',
  '\u0085',
  '\u2028',
  '快',
]
const markup = [
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
  '_',
  '\n',
  '&',
  '&#x',
  ';',
  'a',
  '|',
  '-',
  '\0',
  'javascript:',
  'data:',
  '//',
  '\\',
  '# ',
  '快',
  '\u202e',
]

describe('in a minute of new cases', () => {
  test('any bytes are an article or mistakes with a place and a cure', () => {
    const text = fc.string({ unit: fc.constantFrom(...yaml), maxLength: 80 })
    const bytes = fc.oneof(
      fc.uint8Array(),
      text.map((fields) => Buffer.from(`---\n${fields}\n---\nText.`)),
    )
    holds(bytes, (file) => {
      const mistakes: ContentError[] = []
      const article = collecting(mistakes, () =>
        readArticle(decodeUtf8(file, 'a.md'), 'a.md', reading),
      )
      expect(article === undefined).toBe(mistakes.length > 0)
      for (const { message } of mistakes) expect(message).toMatch(/^a\.md:\d+:\d+ .+\n {2}fix: .+$/)
    })
  })

  test('no Markdown becomes an element that runs, or a link that leads astray', () => {
    holds(fc.string({ unit: fc.constantFrom(...markup), maxLength: 80 }), (source) => {
      const rendered = toSource(renderMarkdown(source).html)
      expect(rendered).not.toMatch(
        /<(script|iframe|object|embed|style|svg|base|form)|<[^>"]*\son\w+=/i,
      )
      for (const [, url = ''] of rendered.matchAll(/(?:href|src)="([^"]*)"/g)) {
        const target = new URL(url.replaceAll('&amp;', '&'), 'https://here.example/')
        expect([target.protocol, target.host]).toEqual(['https:', 'here.example'])
      }
    })
  })

  test('every slug is a part of an address', () => {
    holds(fc.string({ unit: 'binary' }), (text) => {
      expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug(slug(text))).toBe(slug(text))
    })
  })
})
