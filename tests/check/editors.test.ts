import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/article/read.ts'
import { checkContent } from '../../src/check/check.ts'
import { checkArticle, type Checking } from '../../src/check/check-file.ts'
import { toSource } from '../../src/html/html.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { readVocabulary } from '../../src/vocabulary/read.ts'
import { contentFolder } from '../support/content-folder.ts'
import { fieldRows } from './editors/fields.ts'
import { fileRows } from './editors/files.ts'
import { textRows } from './editors/texts.ts'

const checking: Checking = {
  newsroom: readNewsroom(readFileSync('content/newsroom.yaml', 'utf8'), 'newsroom.yaml'),
  vocabulary: readVocabulary(readFileSync('content/vocabulary.yaml', 'utf8'), 'vocabulary.yaml'),
  day: '2026-01-01',
}

/** `4 invalid-lang` of each mistake of an article. */
function named(source: string): readonly string[] {
  return checkArticle(source, 'a.md', checking).mistakes.map(
    ({ place, code }) => `${place.line} ${code}`,
  )
}

test('there are 250 mistakes and more of editors', () => {
  expect(fieldRows.length + textRows.length + fileRows.length).toBeGreaterThanOrEqual(250)
})

const meant = fieldRows.flatMap(([from, fields, right]) =>
  typeof right === 'string' ? [] : [{ from, fields, right }],
)
const shown = textRows.filter(([, , right]) => right.startsWith('= '))

describe('a field', () => {
  const wrong = fieldRows.filter(([, , right]) => typeof right === 'string')

  test.each(wrong)('as of %s is named: %s', (_, fields, right) => {
    expect(named(`---\n${fields}\n---\n\nThe mail came.\n`)).toContain(right)
  })

  test.each(meant)('as of $from means what was typed: $fields', ({ fields, right }) => {
    const source = `---\n${fields}\n---\n\nThe mail came.\n`
    expect(named(source)).toEqual([])
    expect(readArticle(source, 'a.md', checking)).toMatchObject(right)
  })
})

describe('a text', () => {
  test.each(textRows.filter((row) => !shown.includes(row)))(
    'with %s is named',
    (_, text, right) => {
      expect(named(withText(text))).toContain(right)
    },
  )

  test.each(shown)('with %s is shown as it was typed', (_, text, right) => {
    expect(named(withText(text))).toEqual([])
    expect(toSource(readArticle(withText(text), 'a.md', checking).body)).toContain(right.slice(2))
  })
})

function withText(text: string): string {
  return `---\ntitle: Mail\ndate: 2019-09-09\n---\n\n${text}\n`
}

describe('a file', () => {
  test.each(fileRows)('as of %s', async (_, path, content, right) => {
    using folder = contentFolder({ [path]: content })
    const { mistakes } = await checkContent({
      root: '.',
      content: folder.path,
      fallback: 'content',
      day: checking.day,
      cache: join(folder.path, '.cache.json'),
    })
    const found = mistakes.filter(({ place }) => place.file.endsWith(path))
    expect(found.map(({ place, code }) => `${place.line} ${code}`)).toContain(right)
  })
})
