import { hash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TableWriter, type Record, type RecordTable } from '../../src/output/record-table.ts'

const anyHash = fc.string().map((text) => hash('sha256', text))

const anyRecord: fc.Arbitrary<Record> = fc.record({
  size: fc.nat(),
  mtime: fc.double({ min: 0, noNaN: true }),
  ctime: fc.double({ min: 0, noNaN: true }),
  sha256: anyHash,
  key: fc.oneof(anyHash, fc.constant('')),
  glance: fc.oneof(anyHash, fc.constant('')),
})

const anyFiles = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), anyRecord)

function tableOf(files: Readonly<globalThis.Record<string, Record>>): RecordTable {
  const all = Object.entries(files)
  const writer = new TableWriter(all.length)
  for (const [path, record] of all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    writer.add(path, record)
  return writer.finish()
}

test('a table tells of each path what was recorded, and nothing else', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const table = tableOf(files)
      for (const [path, { sha256, key, glance, ...stamp }] of Object.entries(files)) {
        const place = table.placeOf(path) ?? Number.NaN
        expect(table.stamp(place)).toEqual(stamp)
        expect(table.size(place)).toBe(stamp.size)
        expect(table.sha256(place)).toBe(sha256)
        expect(table.hasKey(place, key)).toBe(key !== '')
        expect(table.hasGlance(place, glance)).toBe(glance !== '')
        const other = hash('sha256', `not ${key} ${glance}`)
        expect([table.hasKey(place, other), table.hasGlance(place, other)]).toEqual([false, false])
        const isSame = key === glance && key !== ''
        expect([table.hasKey(place, glance), table.hasGlance(place, key)]).toEqual([isSame, isSame])
      }
    }),
  )
})

test('a table that is copied row by row is the same', () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const table = tableOf(files)
      const writer = new TableWriter(table.paths.length)
      for (const place of table.paths.keys()) writer.copy(table, place)
      expect(writer.finish()).toEqual(tableOf(files))
    }),
  )
})

test('what was not recorded has no place', () => {
  expect(tableOf({}).placeOf('index.html')).toBeUndefined()
})

test('the paths of a folder begin where the first of them would stand', () => {
  const record = { size: 1, mtime: 1, ctime: 1, sha256: hash('sha256', ''), key: '', glance: '' }
  const table = tableOf({ a: record, 'b/1': record, 'b/2': record, c: record })
  expect(['', 'b/', 'b/2', 'd'].map((path) => table.firstFrom(path))).toEqual([0, 1, 2, 4])
})
