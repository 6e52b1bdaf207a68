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

describe('a field', () => {
  test.each(fieldRows)('as of %s: %s', (_, fields, right) => {
    const source = `---\n${fields}\n---\n\nThe mail came.\n`
    if (typeof right === 'string') expect(named(source)).toContain(right)
    else {
      expect(named(source)).toEqual([])
      expect(readArticle(source, 'a.md', checking)).toMatchObject(right)
    }
  })
})

describe('a text', () => {
  test.each(textRows)('with %s', (_, text, right) => {
    const source = `---\ntitle: Mail\ndate: 2019-09-09\n---\n\n${text}\n`
    if (!right.startsWith('= ')) expect(named(source)).toContain(right)
    else {
      expect(named(source)).toEqual([])
      expect(toSource(readArticle(source, 'a.md', checking).body)).toContain(right.slice(2))
    }
  })
})

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
