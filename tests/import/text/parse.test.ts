import * as fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/content/markdown.ts'
import { toSource } from '../../../src/html/html.ts'
import { readMasthead } from '../../../src/import/masthead/masthead.ts'
import type { Line } from '../../../src/import/text/lines.ts'
import { parseText } from '../../../src/import/text/parse.ts'
import { aCapture, body, footer, headline, navigation } from '../../support/capture.ts'

/** What a reader sees of a text: tags gone, characters as they are, white space collapsed. */
function seen(markdown: string): string {
  const html = toSource(renderMarkdown(markdown).html)
  return collapsed(
    html
      .replace(/<\/?(?:p|h\d|li|ul|ol|pre|hr|blockquote|br|table)\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#(\d+)|lt|gt|quot|amp);/g, characterOf),
  )
}

function characterOf(reference: string, code: string | undefined): string {
  if (code !== undefined) return String.fromCodePoint(Number(code))
  return { '&lt;': '<', '&gt;': '>', '&quot;': '"' }[reference] ?? '&'
}

function collapsed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

const special = String.raw`# ## * ** _ ${'`'} ${'```'} ~~~ [ ] ( ) ![ ]( < > &amp; &#35; \ | --- === 1. 2) - + :`
const others = [
  '——',
  '{{',
  '}}',
  '{%',
  '<b>',
  '</script>',
  'https://a.b/',
  '快遞',
  '。',
  '“',
  '’',
  '😀',
]
const spaces = ['\u00a0', '\u3000', '\t', '  ', '\u200b']
const marks = fc.constantFrom(...special.split(' '), ...others, ...spaces)
const words = fc.constantFrom('the', 'post', 'China', 'Post', '2019', '10', 'carries', 'mail.', 'a')
const line = fc
  .array(fc.oneof(marks, words, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(' ').replaceAll(/[\n\0]/g, ''))
const glued = fc
  .array(fc.oneof(marks, words), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))

const captures = readdirSync('content/sources')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join('content/sources', name), 'utf8'))
const realLine = fc.constantFrom(...[...captures, aCapture()].flatMap((text) => text.split('\n')))

/** What the article shows, and what of the capture is text; and the ledger's sum and its parts. */
function account(text: string): Readonly<Record<'shown' | 'kept' | 'lines' | 'parts', unknown>> {
  const parsed = parseText(text)
  const { lines, ...parts } = parsed.ledger
  const masthead = readMasthead(
    parsed.lines.filter(({ part }) => !['navigation', 'footer', 'blank'].includes(part)),
  )
  const opening = masthead.opening.filter(({ number }) =>
    parsed.lines.some((own) => own.number === number && own.part === 'masthead'),
  )
  const kept = parsed.lines.filter(({ part }) => part === 'body')
  const all: readonly Line[] = [...kept, ...opening]
  const texts = all.toSorted((a, b) => a.number - b.number).map((own) => own.text)
  return {
    shown: seen(parsed.markdown),
    kept: collapsed(texts.join(' ')),
    lines,
    parts: Object.values(parts).reduce((sum, count) => sum + count, 0),
  }
}

describe('every line of the text stands in the article, in order and as it was', () => {
  test('whatever the lines are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, glued), { maxLength: 12 }), (lines) => {
        const {
          shown,
          kept,
          lines: all,
          parts,
        } = account(aCapture({ body: [body, ...lines, body].join('\n') }))
        expect({ shown, lines: all }).toEqual({ shown: kept, lines: parts })
      }),
      { numRuns: 500 },
    )
  })

  test('whatever the order of the lines of a capture is', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(realLine, line, glued), { maxLength: 25 }), (lines) => {
        const { shown, kept, lines: all, parts } = account(lines.join('\n'))
        expect({ shown, lines: all }).toEqual({ shown: kept, lines: parts })
      }),
      { numRuns: 500 },
    )
  })

  test('wherever a capture is cut off', () => {
    const cut = fc.tuple(fc.constantFrom(...captures), fc.nat(), fc.nat())
    fc.assert(
      fc.property(cut, ([text, from, to]) => {
        const [start, end] = [from % text.length, to % text.length].toSorted((a, b) => a - b)
        const { shown, kept, lines: all, parts } = account(text.slice(start, end))
        expect({ shown, lines: all }).toEqual({ shown: kept, lines: parts })
      }),
      { numRuns: 200 },
    )
  })
})

test('a headline is carried over as it was, whatever is in it', () => {
  const title = glued.map((text) => `The post ${text} calls`)
  fc.assert(
    fc.property(title, (text) => {
      fc.pre(!/—|―|\n/.test(text))
      const parsed = parseText(
        aCapture({ masthead: `${text}\n${text}\n| China Post |2016-03-04\n` }),
      )
      expect(collapsed(parsed.title ?? '')).toBe(collapsed(text))
    }),
  )
})

test('ten million characters in one line are read in seconds', { timeout: 20_000 }, () => {
  const started = performance.now()
  for (const text of ['a, ', '中國(a ', '(', '2019-09-09 ', '| a ', '<div ', '. ', '>']) {
    parseText(text.repeat(1_000_000 / text.length))
  }
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('the lines that are no text are told apart', () => {
  const { lines } = parseText(aCapture())
  const text = (part: string): string =>
    lines.flatMap((own) => (own.part === part ? own.text : [])).join('\n')
  expect(text('navigation')).toBe(navigation.replaceAll(/^ +/gm, ''))
  expect(text('masthead')).toBe(`${headline}\n${headline}\n| China Post |2016-03-04`)
  expect(text('footer')).toBe(footer)
})
