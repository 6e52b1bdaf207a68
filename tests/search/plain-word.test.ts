import { expect, test } from 'vitest'
import { plainWord } from '../../src/search/plain-word.ts'

test.each([
  { word: 'Post', is: 'post' },
  { word: 'ＥＭＳ', is: 'ems' },
  { word: '２０１７', is: '2017' },
  { word: 'Łódź', is: 'lodz' },
  { word: 'Lo\u0301dz', is: 'lodz' },
  { word: 'STRAẞE', is: 'strasse' },
  { word: 'Ǽon', is: 'aeon' },
  { word: 'İstanbul', is: 'istanbul' },
  { word: 'ışık', is: 'isik' },
  { word: 'ΣΊΣΥΦΟΣ', is: 'σισυφοσ' },
  { word: 'Σίσυφος', is: 'σισυφοσ' },
  { word: 'Ёлка', is: 'елка' },
  { word: 'йога', is: 'иога' },
  { word: 'כָּתַב', is: 'כתב' },
  { word: 'كـتـاب', is: 'كتاب' },
  { word: 'ﻛﺘﺎﺏ', is: 'كتاب' },
  { word: 'が', is: 'が' },
  { word: 'ｶﾞ', is: 'ガ' },
  { word: 'ﬁne', is: 'fine' },
  { word: 'e\u00adcommerce', is: 'ecommerce' },
  { word: 'e‑commerce', is: 'e-commerce' },
  { word: '10²', is: '10²' },
  { word: '1½', is: '1½' },
])('$word is compared as $is', ({ word, is }) => {
  expect(plainWord(word)).toBe(is)
})
