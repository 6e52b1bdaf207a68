import { gzipSync } from 'node:zlib'
import { encode } from 'cborg'
import { expect, test } from 'vitest'
import { firstWords } from '../../src/search/index-parts.ts'

function meta(content: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(content)]))
}

const files = [
  ['a', 'mail', 'en_1'],
  ['post', 'stamp', 'en_2'],
]

test('each file is known by its first word', () => {
  expect(firstWords(meta(['1.6.0', [], files, [], [], ['title']]))).toEqual(['a', 'post'])
})

test('an index without words has no files', () => {
  expect(firstWords(meta(['1.6.0', [], []]))).toEqual([])
})

test.each([
  { what: 'no list', content: { index_chunks: files } },
  { what: 'a list without files', content: ['1.6.0', []] },
  { what: 'files that are no lists', content: ['1.6.0', [], ['en_1']] },
  { what: 'files without words', content: ['1.6.0', [], [[1, 2, 'en_1']]] },
])('$what is refused', ({ content }) => {
  expect(() => firstWords(meta(content))).toThrow('in a form that is not known')
})
