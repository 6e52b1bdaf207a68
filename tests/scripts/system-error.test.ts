import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemErrorInWords } from '../../scripts/system-error.ts'
import { isSystemError } from '../../src/errors.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-system-'))
  writeFileSync(join(folder, 'file'), '')
})

afterAll(() => rmSync(folder, { recursive: true }))

function inWords(action: () => void): string {
  try {
    action()
  } catch (error) {
    if (isSystemError(error)) return systemErrorInWords(error)
  }
  return ''
}

test('a full disk is called a full disk', () => {
  expect(inWords(() => writeFileSync('/dev/full', 'x'))).toBe(
    'The disk is full\n  fix: free some space, and run the command again; what was published stays as it was',
  )
})

test('a file in place of a folder is named', () => {
  const path = join(folder, 'file/site')
  expect(inWords(() => writeFileSync(path, 'x'))).toBe(
    `A file stands where a folder is needed: ${path}\n  fix: name another folder, or move the file away; what was published stays as it was`,
  )
})

test('what nobody foresaw is said as the system says it', () => {
  const path = join(folder, 'no/file')
  expect(inWords(() => writeFileSync(path, 'x'))).toBe(
    `ENOENT: no such file or directory, open '${path}'`,
  )
})

test('a bug is no error of the system', () => {
  expect([new TypeError('x'), 'ENOSPC'].map(isSystemError)).toEqual([false, false])
})
