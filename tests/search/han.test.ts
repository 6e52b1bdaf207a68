import { expect, test } from 'vitest'
import { foldWith } from '../../src/search/fold.ts'
import { foldingTable } from '../../src/search/han.ts'

const fold = (text: string, table: string): string => Array.from(text, foldWith(table)).join('')

test('a traditional text is searched as a simplified one', () => {
  const table = foldingTable(['中國快遞'])
  expect(fold('中國快遞', table)).toBe('中国快递')
})

test('a reader may write traditional characters where the texts are simplified', () => {
  expect(fold('快遞', foldingTable(['快递']))).toBe('快递')
})

test('the table holds no more than the texts need', () => {
  expect(foldingTable(['快递'])).toBe('遞递')
  expect(foldingTable(['English alone'])).toBe('')
})

test('what is not in the table stays what it is', () => {
  expect(fold('中a😀', foldingTable(['快递']))).toBe('中a😀')
})
