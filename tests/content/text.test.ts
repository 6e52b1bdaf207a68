import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeUtf8, positionAt, readUtf8 } from '../../src/content/text.ts'

function decode(bytes: readonly number[]): string {
  return decodeUtf8(new Uint8Array(bytes), 'a.md')
}

describe('the text of a file', () => {
  test.each([
    { name: 'LF', source: 'a\nb\n', is: 'a\nb\n' },
    { name: 'CRLF', source: 'a\r\nb\r\n', is: 'a\nb\n' },
    { name: 'CR', source: 'a\rb\r', is: 'a\nb\n' },
    { name: 'all kinds of line ends', source: 'a\r\n\rb\n\r\n', is: 'a\n\nb\n\n' },
    { name: 'a byte-order mark', source: '\ufeffa', is: 'a' },
    { name: 'nothing', source: '', is: '' },
  ])('with $name', ({ source, is }) => {
    expect(decodeUtf8(Buffer.from(source), 'a.md')).toBe(is)
  })

  test('is what was written, whatever that was', () => {
    const written = fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\r\ufeff]/.test(text))
    fc.assert(
      fc.property(written, (text) => {
        expect(decodeUtf8(Buffer.from(text), 'a.md')).toBe(text)
      }),
    )
  })
})

describe('a file that is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'text-test-'))
  const path = join(folder, 'a.md')

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test.each(['a\nb', 'a\r\nb', '\ufeffa', 'a\ufffdb', '快遞'])(
    'has the text of its bytes: %j',
    (text) => {
      writeFileSync(path, text)
      expect(readUtf8(path, 'a.md')).toBe(decodeUtf8(Buffer.from(text), 'a.md'))
    },
  )

  test('is refused at the place of what is no UTF-8', () => {
    writeFileSync(path, new Uint8Array([0x61, 0x0a, 0xd6, 0xd0]))
    expect(() => readUtf8(path, 'a.md')).toThrow('a.md:2:1 The byte 0xd6 at offset 2')
  })
})

describe('a file that is not UTF-8', () => {
  test.each([
    {
      name: 'GB 18030',
      bytes: [0x61, 0x0a, 0xd6, 0xd0],
      says: 'a.md:2:1 The byte 0xd6 at offset 2',
    },
    { name: 'UTF-16', bytes: [0xff, 0xfe, 0x61, 0], says: 'a.md:1:1 The byte 0xff at offset 0' },
    {
      name: 'a cut-off character',
      bytes: [0x61, 0xe4, 0xb8],
      says: 'a.md:1:2 The byte 0xe4 at offset 1',
    },
    {
      name: 'a broken one',
      bytes: [0xe4, 0xb8, 0x28, 0x61],
      says: 'a.md:1:1 The byte 0xe4 at offset 0',
    },
    {
      name: 'half a surrogate pair',
      bytes: [0xed, 0xa0, 0x80],
      says: 'a.md:1:1 The byte 0xed at offset 0',
    },
    { name: 'NUL in disguise', bytes: [0xc0, 0x80], says: 'a.md:1:1 The byte 0xc0 at offset 0' },
    {
      name: 'two mistakes',
      bytes: [0x61, 0xff, 0x62, 0xff],
      says: 'a.md:1:2 The byte 0xff at offset 1',
    },
    {
      name: 'a byte-order mark before',
      bytes: [0xef, 0xbb, 0xbf, 0x61, 0xff],
      says: 'a.md:1:2 The byte 0xff at offset 4',
    },
  ])('is refused at its first wrong byte: $name', ({ bytes, says }) => {
    expect(() => decode(bytes)).toThrow(
      `${says} is not UTF-8.\n  fix: save the file with the encoding UTF-8`,
    )
  })

  test('is found wherever it goes wrong', () => {
    const good = fc.string({ unit: fc.constantFrom('a', 'é', '中', '😀', '\n') })
    fc.assert(
      fc.property(good, good, (before, after) => {
        const start = Buffer.from(before)
        const bytes = Buffer.concat([start, Buffer.from([0xff]), Buffer.from(after)])
        expect(() => decodeUtf8(bytes, 'a.md')).toThrow(`0xff at offset ${start.length} `)
      }),
    )
  })

  test('is refused for a NUL too', () => {
    expect(() => decode([0x61, 0x0d, 0x62, 0])).toThrow(
      'a.md:2:2 The file holds a NUL character, so it is not a text.\n' +
        '  fix: delete the character, or save the file as plain text in UTF-8',
    )
  })
})

describe('the position of an offset', () => {
  test.each([
    { text: 'ab\ncd', offset: 0, line: 1, column: 1 },
    { text: 'ab\ncd', offset: 2, line: 1, column: 3 },
    { text: 'ab\ncd', offset: 3, line: 2, column: 1 },
    { text: 'ab\ncd', offset: 5, line: 2, column: 3 },
    { text: '', offset: 0, line: 1, column: 1 },
  ])('$offset of "$text" is line $line, column $column', ({ text, offset, line, column }) => {
    expect(positionAt(text, offset)).toEqual({ line, column })
  })
})
