import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Published } from '../support/published.ts'
import { publishRoosterSite, removedCapture } from '../support/rooster-site.ts'
import { sha256Of } from '../support/published.ts'

let published: Published

beforeAll(async () => {
  published = await publishRoosterSite()
})

afterAll(() => published.remove())

/** What a file says, unpacked as Pagefind's browser code would. */
function wordsOf(path: string): string {
  const bytes = readFileSync(path)
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (packed ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase()
}

function filesThatSay(word: string): readonly string[] {
  const files = readdirSync(published.site, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => wordsOf(path).includes(word))
    .map((path) => path.slice(published.site.length + 1))
}

test('no file says a word of the text of a removed article', () => {
  expect(filesThatSay('xylophone')).toEqual([])
  expect(filesThatSay('ferry')).toEqual([])
})

test('no capture of a removed article is published, nor named', () => {
  expect(filesThatSay(sha256Of(removedCapture))).toEqual([])
  expect(readdirSync(join(published.site, 'sources'))).toHaveLength(1)
})

test('its headline stands on its notice alone, and in no search index', () => {
  expect(filesThatSay('zebra quartz').filter((file) => file.startsWith('pagefind'))).toEqual([])
  expect(filesThatSay('zebra quartz')).toContain('news/2017/02/doe/index.html')
})

test('words of other articles are found, so that the tests above can fail', () => {
  expect(filesThatSay('two million sheets').length).toBeGreaterThan(1)
})
