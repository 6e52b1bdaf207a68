import { hash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TableWriter } from '../../src/output/record-table.ts'
import { claimedKey, readRecords, recordsIn, writeRecords } from '../../src/output/records.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-records-'))
  file = join(folder, 'below/records')
})

afterEach(() => rmSync(folder, { recursive: true }))

const sha256 = hash('sha256', 'content')
const key = hash('sha256', 'inputs')
const note = { key: hash('sha256', 'all inputs'), text: 'two\nlines – and “more”' }

function write(...paths: readonly string[]): void {
  const writer = new TableWriter(paths.length)
  for (const path of paths)
    writer.add(path, { size: 7, mtime: 1.5, ctime: 2.5, sha256, key, glance: '' })
  writeRecords(file, { files: writer.finish(), note })
}

describe('records', () => {
  test.each([{ paths: [] }, { paths: ['index.html'] }, { paths: ['a\tb\nc', '新闻/index.html'] }])(
    'of $paths are read as they were written',
    ({ paths }) => {
      write(...paths)
      const { files, note: own } = recordsIn(readRecords(file))
      expect(own).toEqual(note)
      expect(files.paths).toEqual(paths)
      for (const place of paths.keys()) {
        expect(files.stamp(place)).toEqual({ size: 7, mtime: 1.5, ctime: 2.5 })
        expect(files.sha256(place)).toBe(sha256)
      }
    },
  )

  test('tell the key of their note without being read', () => {
    write('index.html')
    expect(claimedKey(file)).toBe(note.key)
    expect(claimedKey(join(folder, 'none'))).toBe('')
  })

  test.each([
    { what: 'not there', harm: () => rmSync(file) },
    { what: 'empty', harm: () => writeFileSync(file, '') },
    { what: 'cut off', harm: () => writeFileSync(file, readFileSync(file).subarray(0, -1)) },
    { what: 'longer', harm: () => writeFileSync(file, '.', { flag: 'a' }) },
    {
      what: 'of another form, with a proof of its own',
      harm: () => writeFileSync(file, `${hash('sha256', 'x\n""\n1\n')}\nx\n""\n1\n`),
    },
  ])('are as if they had never been there if the file is $what', ({ harm }) => {
    write('index.html')
    harm()
    expect(readRecords(file)).toBeUndefined()
    expect(recordsIn(undefined).files.paths).toEqual([])
  })
})
