import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../src/vocabulary/sentences.ts'

describe('sentencesOf', () => {
  test.each([
    ['Valued at US $ 7.25 billion.', 'Growth of 3.5%.'],
    ['China Post Capital Management Co., Ltd purchased 64 percent.', 'It has control.'],
    ['Post Co. Ltd. bought it.', 'Then it sold it.'],
    ['Mr. Liu met Dr. J. Smith of the U.S. Post on Sept. 5.', 'They spoke.'],
    ['5. China Post Insurance reaches its goal.', 'It did so early.'],
    ['Ule.com is new (e.g. China Post uses it).', 'It grew.'],
    ['He said “Go.”', 'Then he left.'],
    ['快遞協會說。', '後來走了！'],
    ['A headline without an end'],
  ])('%s %s', (...sentences) => {
    expect(sentencesOf(sentences.join(' ')).map(({ text }) => text)).toEqual(sentences)
  })

  test('says where each sentence begins', () => {
    expect(sentencesOf('  One.  Two. ')).toEqual([
      { text: 'One.', start: 2 },
      { text: 'Two.', start: 8 },
    ])
  })

  test('loses no letter of any text', () => {
    const text = fc.string({ unit: fc.constantFrom('A', 'b', '5', '.', ' ', '。', '\n', '”') })
    fc.assert(
      fc.property(text, (paragraph) => {
        const sentences = sentencesOf(paragraph)
        const joined = sentences.map((sentence) => sentence.text).join('')
        expect(joined.replace(/\s/g, '')).toBe(paragraph.replace(/\s/g, ''))
        for (const { text: sentence, start } of sentences) {
          expect(paragraph.slice(start, start + sentence.length)).toBe(sentence)
        }
      }),
      { seed: 5 },
    )
  })
})
