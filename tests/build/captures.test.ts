import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedCaptures, type PublishedCapture } from '../../src/build/captures.ts'
import { anArticle } from '../support/article.ts'
import { sha256Of, writeFiles } from '../support/published.ts'

const bytes = Buffer.from('a capture')
const secret = Buffer.from('a secret')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-captures-'))
  writeFiles(folder, { 'content/sources/x.txt': bytes, 'secret.txt': secret })
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'content/sources/link.txt'))
  symlinkSync(folder, join(folder, 'content/sources/up'))
})

afterAll(() => rmSync(folder, { recursive: true }))

function published(
  file: string,
  sha256: string,
  content = join(folder, 'content'),
): readonly PublishedCapture[] {
  const provenance = {
    file,
    sha256,
    encoding: 'utf-8',
    url: null,
    captured: null,
    importer: '1',
    articleSha256: sha256,
  }
  const articles = [anArticle({ provenance, file: 'a.md' })]
  return [...publishedCaptures({ articles, gone: [] }, content)]
}

test('a capture stands under its SHA-256, byte for byte', () => {
  const path = `/sources/${sha256Of(bytes)}.txt`
  expect(published('sources/x.txt', sha256Of(bytes))).toEqual([{ path, bytes }])
})

test.each([
  '../secret.txt',
  'sources/../../secret.txt',
  'sources/link.txt',
  'sources/up/secret.txt',
  '/etc/hostname',
])('a file outside of the content is never published: %s', (file) => {
  expect(() => published(file, sha256Of(secret))).toThrow(
    `a.md The capture ${file} lies outside of the content folder.\n  fix: put the capture itself`,
  )
})

test('a capture that was changed since is not published as the one that was imported', () => {
  writeFileSync(join(folder, 'content/sources/y.txt'), 'changed')
  expect(() => published('sources/y.txt', sha256Of(bytes))).toThrow(
    `a.md The capture sources/y.txt is no longer the one that was imported.\n  fix: put back the file whose SHA-256 is ${sha256Of(bytes)}`,
  )
})

test('content that keeps no captures publishes none, and names none but those that lie elsewhere', () => {
  const bare = join(folder, 'bare')
  writeFiles(bare, { 'articles/a.txt': bytes })
  expect(published('sources/x.txt', sha256Of(bytes), bare)).toEqual([])
  expect(published('articles/a.txt', sha256Of(bytes), bare)).toEqual([])
  expect(() => published('../secret.txt', sha256Of(secret), bare)).toThrow('lies outside')
})
