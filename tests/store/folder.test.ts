import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetGone, storeFolder, writableFolder } from '../../src/store/folder.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsroom-store-'))
})

afterEach(() => rmSync(root, { recursive: true }))

test('what is known of a folder has a place of its own, always the same', () => {
  expect(storeFolder(root, '/a')).toBe(storeFolder(root, '/a'))
  expect(storeFolder(root, '/a')).not.toBe(storeFolder(root, '/b'))
})

test('what is known of a folder that is gone is forgotten', () => {
  mkdirSync(join(root, 'content'))
  const kept = join(root, storeFolder(root, join(root, 'content')))
  const gone = join(root, storeFolder(root, join(root, 'no-content')))
  mkdirSync(join(root, '.cache/store/of-nobody'))
  forgetGone(root)
  const folders = [kept, gone, join(root, '.cache/store/of-nobody')]
  expect(folders.map(existsSync)).toEqual([true, false, false])
})

test('a store that does not exist has nothing to forget', () => {
  expect(() => forgetGone(root)).not.toThrow()
})

test('a folder that can be written is made', () => {
  const folder = join(root, '.cache/pictures')
  expect(writableFolder(folder)).toBe(folder)
  expect(existsSync(folder)).toBe(true)
})

test('a folder that cannot be written is stood in for, always by the same', () => {
  writeFileSync(join(root, '.cache'), 'a file')
  const other = writableFolder(join(root, '.cache/pictures'))
  expect(existsSync(other)).toBe(true)
  expect(other.startsWith(root)).toBe(false)
  expect(writableFolder(join(root, '.cache/pictures'))).toBe(other)
  expect(writableFolder(join(root, '.cache/indexes'))).not.toBe(other)
})
