import * as fc from 'fast-check'
import { expect } from 'vitest'
import { readArticle } from '../../src/article/read.ts'
import { decodeUtf8 } from '../../src/content/text.ts'
import { mistakesOf } from '../../src/errors.ts'
import { reading } from '../article/source.ts'
import { attacks } from './attacks.ts'

const names = [
  'title',
  'date',
  'slug',
  'lang',
  'topics',
  'aliases',
  'status',
  'updates',
  'provenance',
]
const someText = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 60 }))
const someValue = fc.oneof(
  someText,
  someText.map((text) => JSON.stringify(text)),
  fc.json(),
  fc.constantFrom(
    '2019-09-09',
    'true',
    '[a, b]',
    '{ a: b }',
    '|\n  x',
    '&a [*a]',
    '!!js/undefined x',
  ),
)
const someField = fc.tuple(fc.constantFrom(...names, '__proto__', 'constructor'), someValue)

/** An article file as an attacker, or nobody at all, would write it. */
export const someArticle = fc
  .tuple(
    fc.constantFrom('---', '---', '---', '---js', '--- yaml', ''),
    fc.array(someField, { maxLength: 6 }),
    fc.boolean(),
    fc.array(someText, { maxLength: 5 }),
  )
  .map(([fence, fields, isWhole, texts]) => {
    const head = isWhole ? 'title: A headline\ndate: 2019-09-09\n' : ''
    const lines = fields.map(([name, value]) => `${name}: ${value}\n`).join('')
    return `${fence}\n${head}${lines}---\n\n${texts.join('\n\n')}\n`
  })

/** No article takes longer than this, in milliseconds. */
const patience = 1000

/** Reads an article, or says at which place what is to be typed instead; nothing else may happen. */
export function isReadSoundly(source: string): void {
  const started = performance.now()
  try {
    const article = readArticle(decodeUtf8(Buffer.from(source), 'x.md'), 'x.md', reading)
    expect(article.url).toMatch(/^\/news\/\d{4}\/\d{2}\/[a-z0-9-]+\/$/)
  } catch (error) {
    const mistakes = mistakesOf(error)
    if (mistakes.length === 0) throw error
    for (const { place, fix } of mistakes) expect([place.file, fix === '']).toEqual(['x.md', false])
  }
  expect(performance.now() - started).toBeLessThan(patience)
  expect(Object.keys(Object.prototype)).toEqual([])
}
