import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../../src/search/browser/excerpt.ts'
import type { KeptPassage } from '../../../src/search/browser/kept.ts'
import type { Sought } from '../../../src/search/browser/passage.ts'
import { passages, seek } from '../../support/passages.ts'

/** An excerpt as text, with marks in brackets. */
function excerpt(article: readonly KeptPassage[], sought: Sought): string {
  return excerptOf(article, sought)
    .pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')
}

const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ')

describe('excerptOf', () => {
  test('marks what was found, without the punctuation around it', () => {
    const article = passages(['headline', 'Title'], ['text', 'The “post”, as it was.'])
    expect(excerpt(article, seek(article, 'post'))).toBe('The “[post]”, as it was.')
  })

  test('is taken from where most of what was looked for stands together', () => {
    const article = passages(
      ['headline', 'T'],
      ['text', `mail ${filler} mail of rail`],
      ['text', 'rail'],
    )
    const found = excerpt(article, seek(article, 'mail', 'rail'))
    expect(found).toMatch(/^… .* w59 \[mail\] of \[rail\]$/)
  })

  test('has what was found among its first words, also at the end of a passage', () => {
    const article = passages(['headline', 'T'], ['text', `${filler} mail`])
    expect(excerpt(article, seek(article, 'mail'))).toBe(
      '… w51 w52 w53 w54 w55 w56 w57 w58 w59 [mail]',
    )
  })

  test('marks a short word wherever it stands, of which Pagefind tells the first place only', () => {
    const article = passages(['headline', 'T'], ['text', 'Held in May, and in June.'])
    expect(excerpt(article, { words: [[2]], typed: new Map([['in', true]]) })).toBe(
      'Held [in] May, and [in] June.',
    )
    expect(excerpt(article, { words: [[2]], typed: new Map([['in', false]]) })).toBe(
      'Held [in] May, and in June.',
    )
  })

  test('prefers words as typed to their other forms', () => {
    const article = passages(
      ['headline', 'T'],
      ['text', 'He expressed it.'],
      ['text', 'By express.'],
    )
    const sought = { words: [[2, 5]], typed: new Map([['express', false]]) }
    expect(excerpt(article, sought)).toBe('By [express].')
  })

  test('shows the beginning of the text if only the headline was found', () => {
    const article = passages(['headline', 'Mail'], ['heading', 'Heading'], ['text', filler])
    expect(excerpt(article, seek(article, 'mail'))).toMatch(/^w0 w1 .* w33 …$/)
  })

  test('shows Chinese as it was written, and marks a run as one', () => {
    const article = passages(['headline', 'T'], ['text', '在北京，中國快遞行業發展大會召開。'])
    const sought = { words: [[4, 5, 6]], typed: new Map() }
    expect(excerpt(article, sought)).toBe('在北京，[中國快遞]行業發展大會召開。')
  })

  test('leads to the words, with enough of their neighbours to tell them from others', () => {
    const article = passages(
      ['headline', 'T'],
      ['text', 'The well-known express post of Beijing grew.'],
    )
    expect(excerptOf(article, seek(article, 'express')).link).toBe(
      '#p1:~:text=The%20well%2Dknown%20express%20post%20of',
    )
  })

  test('leads to the head of the article if nothing was found in the text', () => {
    const article = passages(['headline', 'Mail'], ['text', 'Text.'])
    expect(excerptOf(article, seek(article, 'mail')).link).toBe('')
  })

  test('makes nothing of an article without text', () => {
    const article = passages(['headline', 'Mail'])
    expect(excerptOf(article, seek(article, 'mail'))).toEqual({ pieces: [], link: '' })
  })
})
