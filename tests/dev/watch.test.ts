import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchAll } from '../../src/dev/watch.ts'

let folder: string
let changed: string[]
let watchers: ReturnType<typeof watchAll>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'))
  changed = []
  watchers = watchAll([folder], (paths) => changed.push(...paths))
})

afterEach(() => {
  for (const watcher of watchers) watcher.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('watchAll', () => {
  test('tells of a file that is written', async () => {
    const file = join(folder, 'a.md')
    writeFileSync(file, 'a')
    await vi.waitFor(() => expect(changed).toEqual([file]))
  })

  test('tells of all files that are written at once', async () => {
    const files = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name))
    for (const file of files) writeFileSync(file, 'a')
    await vi.waitFor(() => expect(changed.toSorted()).toEqual(files))
  })

  test('looks again after a new folder, into which files may have come unseen', async () => {
    const year = join(folder, '2026')
    mkdirSync(year)
    writeFileSync(join(year, 'a.md'), 'a')
    await vi.waitFor(() => expect(changed.length).toBeGreaterThan(1))
    expect(changed.at(-1)).toContain('2026')
  })

  test('passes over what editors write beside a file', async () => {
    writeFileSync(join(folder, '.a.md.swp'), 'a')
    writeFileSync(join(folder, 'b.md'), 'b')
    await vi.waitFor(() => expect(changed).toEqual([join(folder, 'b.md')]))
  })
})
