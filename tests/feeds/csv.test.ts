import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/feeds/csv.ts'

describe('csv', () => {
  test.each([
    { value: 'plain', cell: 'plain' },
    { value: null, cell: '' },
    { value: '', cell: '' },
    { value: 'a,b', cell: '"a,b"' },
    { value: 'say "go"', cell: '"say ""go"""' },
    { value: 'two\nlines', cell: '"two\nlines"' },
    { value: ['a', 'b'], cell: '"[""a"",""b""]"' },
    { value: [], cell: '[]' },
    { value: '=1+1', cell: "'=1+1" },
    { value: '+1', cell: "'+1" },
    { value: '-1', cell: "'-1" },
    { value: '@SUM(A1)', cell: "'@SUM(A1)" },
    { value: '\t=1', cell: "'\t=1" },
    { value: '=HYPERLINK("x","y")', cell: `"'=HYPERLINK(""x"",""y"")"` },
    { value: '＝1', cell: "'＝1" },
    { value: 'a=1', cell: 'a=1' },
  ])('writes $value as $cell', ({ value, cell }) => {
    expect(csv(['name'], [{ name: value }])).toBe(`\ufeffname\r\n${cell}\r\n`)
  })

  test('can be read again, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', '邮', ' ') })
    const row = fc.record({ a: text, b: text })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const [, ...table] = parse(csv(['a', 'b'], rows))
        const unguarded = table.map((cells) => cells.map((cell) => cell.replace(/^'\r/, '\r')))
        expect(unguarded).toEqual(rows.map(({ a, b }) => [a, b]))
      }),
    )
  })
})

/** The cells of a CSV text, by the grammar of RFC 4180. */
function parse(source: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g
  for (const [, quoted, plain = '', end] of source.matchAll(cells)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
