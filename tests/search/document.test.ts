import { expect, test } from 'vitest'
import { toSource } from '../../src/html/html.ts'
import { passagesOf } from '../../src/search/body-text.ts'
import { searchDocument, textsOf } from '../../src/search/document.ts'
import { anArticle } from '../support/article.ts'

const fold = (character: string): string => ({ 遞: '递' })[character] ?? character
const source = (fields: Parameters<typeof anArticle>[0]): string => {
  const article = anArticle(fields)
  return toSource(searchDocument(article, fold, passagesOf(article.body))).replace(/\s+/g, ' ')
}

test('a passage has the fragment of its place', () => {
  expect(source({ markdown: '## Stamps\n\nNew ones.' })).toContain('<br id="p1~1" />New ones. ')
})

test('a text that is indexed otherwise than it is written stands beside its words', () => {
  expect(source({ title: '快遞 grows' })).toContain(
    'data-pagefind-title="快遞 grows"/><b data-pagefind-weight="7">快递 递 grows</b>',
  )
})

test('markup in a text stays text', () => {
  expect(source({ title: '<script>alert("1")</script>' })).not.toContain('<script')
})

test('the headline, its translation, its second part and the text can be found', () => {
  const fields = { title: 'A', titleTranslation: 'B', subtitle: 'C', markdown: 'D' }
  const article = anArticle(fields)
  expect(textsOf(article, passagesOf(article.body))).toEqual(['A', 'B', 'C', 'D'])
})
