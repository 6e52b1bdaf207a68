import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleFile } from '../../src/article/write.ts'
import { splitFrontMatter } from '../../src/content/front-matter.ts'

describe('an article file', () => {
  test('has its fields in order, a line each, and the text below', () => {
    const fields = { title: 'A: "b"', section: 'news', topics: ['x'], draft: undefined, slug: null }
    expect(articleFile(fields, '\nText.\n\nMore.\n\n')).toBe(
      `---\ntitle: 'A: "b"'\nsection: news\ntopics:\n  - x\n---\n\nText.\n\nMore.\n`,
    )
  })

  test('keeps a long title on one line', () => {
    const title = 'word '.repeat(60).trim()
    expect(articleFile({ title }, '')).toContain(`title: ${title}\n`)
  })

  test('is read as what was written', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\0\r]/.test(value))
    const fields = fc.record({
      title: fc.oneof(
        text,
        fc.constantFrom(
          '2017',
          'yes',
          'null',
          '~',
          '- a',
          '#1',
          '---',
          '1e3',
          'Hall #2',
          'a: b #c',
        ),
      ),
      date: fc.constantFrom('2019-09-09'),
      topics: fc.array(text),
      draft: fc.boolean(),
    })
    fc.assert(
      fc.property(fields, (written) => {
        const { fields: found, text: markdown } = splitFrontMatter(
          articleFile(written, 'Text.'),
          'a.md',
        )
        expect(found.values).toEqual({ ...written, draft: String(written.draft) })
        expect(markdown).toBe('\nText.\n')
      }),
      { numRuns: 500 },
    )
  })
})
