import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sameBytes } from '../../src/build/same-bytes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bytes-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function compare(first: Buffer, second: Buffer): boolean {
  writeFileSync(join(folder, 'a'), first)
  writeFileSync(join(folder, 'b'), second)
  return sameBytes(join(folder, 'a'), join(folder, 'b'))
}

const large = Buffer.alloc(600_000, 'x')

describe('sameBytes', () => {
  test.each([
    { name: 'two empty files', first: Buffer.alloc(0), second: Buffer.alloc(0), same: true },
    { name: 'equal texts', first: Buffer.from('ab'), second: Buffer.from('ab'), same: true },
    { name: 'another text', first: Buffer.from('ab'), second: Buffer.from('ac'), same: false },
    { name: 'a longer text', first: Buffer.from('ab'), second: Buffer.from('abc'), same: false },
    { name: 'equal large files', first: large, second: Buffer.from(large), same: true },
  ])('of $name is $same', ({ first, second, same }) => {
    expect(compare(first, second)).toBe(same)
  })

  test('sees the last byte of a large file', () => {
    const other = Buffer.from(large)
    other[other.length - 1] = 0
    expect(compare(large, other)).toBe(false)
  })
})
