import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '../../src/check/check.ts'
import type { ContentError } from '../../src/errors.ts'
import { contentFolder } from '../support/content-folder.ts'
import { applyFix } from './apply-fix.ts'
import { badFiles } from './bad-files.ts'

/** What is mended by more than a change of one place: by another file, by other bytes, or by a decision. */
const beyondOnePlace = new Set([
  'address-taken',
  'broken-link',
  'changed-capture',
  'empty-text',
  'field-in-text',
  'front-matter-end',
  'front-matter-language',
  'front-matter-missing',
  'image-alt',
  'image-broken',
  'image-elsewhere',
  'image-filter',
  'image-fonts',
  'image-missing',
  'image-size',
  'link-to-draft',
  'lock-line',
  'lost-address',
  'lost-text',
  'merge-conflict',
  'missing-capture',
  'missing-page',
  'near-duplicate',
  'not-utf-8',
  'outside-capture',
  'page-furniture',
  'shared-address',
  'stray-file',
  'unknown-section',
])

async function mistakesIn(path: string): Promise<readonly ContentError[]> {
  const result = await checkContent({
    root: '.',
    content: path,
    fallback: 'content',
    day: '2026-01-01',
    cache: join(path, 'cache.json'),
  })
  return result.mistakes
}

const mendable = (mistakes: readonly ContentError[]): readonly ContentError[] =>
  mistakes.filter(({ code }) => !beyondOnePlace.has(code))

/** Mistakes that a change in place of the words mends, which must keep the words. */
const keepsWords = new Set(['cut-text', 'not-yaml', 'yaml-colon', 'stray-signs', 'unknown-field'])

/** Follows every fix that one place takes, the last first; gives what is wrong then. */
async function followed(
  mistakes: readonly ContentError[],
  path: string,
): Promise<readonly ContentError[]> {
  for (const mistake of mendable(mistakes).toReversed()) {
    const { file } = mistake.place
    const source = readFileSync(file, 'utf8')
    const mended = applyFix(source, mistake)
    expect(mended, mistake.message).toBeDefined()
    const kept = keepsWords.has(mistake.code) ? wordsOf(source) : []
    const words = new Set(wordsOf(mended ?? ''))
    expect(
      kept.filter((word) => !words.has(word)),
      mistake.message,
    ).toEqual([])
    writeFileSync(file, mended ?? '')
  }
  return mistakesIn(path)
}

/** All words but the names of fields. */
function wordsOf(text: string): readonly string[] {
  return text.replace(/^\w+(?=:)/gmu, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

describe('whoever follows to the letter what is said of', () => {
  test.each(badFiles.filter(({ links }) => links === undefined))(
    '$what comes out right',
    async ({ files }) => {
      using folder = contentFolder(files)
      const first = await mistakesIn(folder.path)
      // What was mended may need more: a withdrawal its reason.
      const more = await followed(first, folder.path)
      const last = await followed(more, folder.path)
      const known = new Set(first.map(({ code }) => code))
      const left = last.filter(({ code }) => !(known.has(code) && beyondOnePlace.has(code)))
      expect(left.map(({ message }) => message)).toEqual([])
    },
  )
})
