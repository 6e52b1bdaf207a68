import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAtContent, type ContentLook } from '../../src/build/content-look.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-digest-'))
  mkdirSync(join(folder, 'content/articles'), { recursive: true })
  file = join(folder, 'content/articles/a.md')
  writeFileSync(file, 'one')
})

afterEach(() => rmSync(folder, { recursive: true }))

function look(): ContentLook {
  return lookAtContent({ content: join(folder, 'content'), fallback: join(folder, 'project') })
}

/** Once all files are old enough. */
async function digest(): Promise<string | undefined> {
  await setTimeout(100)
  return look().digest
}

test('the digest of content stays as long as nobody touches it', async () => {
  expect(await digest()).toBe(await digest())
})

test.each<[string, () => void]>([
  ['a file is written', () => writeFileSync(file, 'two')],
  ['a file comes', () => writeFileSync(join(folder, 'content/articles/b.md'), '')],
  ['a file goes', () => rmSync(file)],
  ['a file is renamed', () => renameSync(file, join(folder, 'content/articles/b.md'))],
  ['a link comes', () => symlinkSync(folder, join(folder, 'content/articles/link'))],
  [
    'what stands in for a file comes',
    () => {
      mkdirSync(join(folder, 'project'))
      writeFileSync(join(folder, 'project/vocabulary.yaml'), '')
    },
  ],
  [
    'a file is written and the clock set back',
    () => {
      const { atime, mtime } = statSync(file)
      writeFileSync(file, 'two')
      utimesSync(file, atime, mtime)
    },
  ],
])('it changes when %s', async (_name, change) => {
  const before = await digest()
  change()
  expect(await digest()).not.toBe(before)
})

test('there is none while a file is too young to tell whether it changes once more', () => {
  writeFileSync(file, 'two')
  expect(look().digest).toBeUndefined()
})

test('a file has the same stamp until somebody touches it, and none while it is too young', async () => {
  const stamp = (): string | undefined => look().stampOf(relative('.', file))
  expect(stamp()).toBeUndefined()
  await setTimeout(100)
  const before = stamp()
  expect(before).toBeDefined()
  expect(stamp()).toBe(before)
  const { atime, mtime } = statSync(file)
  writeFileSync(file, 'two')
  utimesSync(file, atime, mtime)
  await setTimeout(100)
  expect(stamp()).toBeDefined()
  expect(stamp()).not.toBe(before)
})
