import { expect, test } from 'vitest'
import { NearTexts } from '../../../src/content/similar/near.ts'
import { shinglesOf, similarity } from '../../../src/content/similar/shingles.ts'

/** A text of some words, the words of which another number changes one in so many. */
function aText(length: number, changedEach = 0): string {
  return Array.from({ length }, (_, at) =>
    at % changedEach === 7 ? `other${at}` : `word${at}`,
  ).join(' ')
}

test('similarity is the share of common shingles', () => {
  const shingles = shinglesOf(aText(102))
  expect(shingles).toHaveLength(100)
  expect(similarity(shingles, shingles)).toBe(1)
  expect(similarity(shingles, shinglesOf(aText(102, 1000)))).toBeCloseTo(97 / 103)
  expect(similarity(shingles, shinglesOf('quite another text'))).toBe(0)
  expect(similarity(shinglesOf(''), shinglesOf(''))).toBe(0)
})

test('punctuation, case and Markdown do not count', () => {
  expect(shinglesOf('## The **post** calls\\!')).toEqual(shinglesOf('the post calls'))
})

test('texts alike by more than 90 % are found, others are not', () => {
  const near = new NearTexts<string>()
  near.add('first', shinglesOf(aText(300)))
  near.add('second', shinglesOf('quite another text about the post'))
  expect(near.find(shinglesOf(aText(300, 200)))?.owner).toBe('first')
  expect(near.find(shinglesOf(aText(300, 20)))).toBeUndefined()
  expect(near.find(shinglesOf(''))).toBeUndefined()
})
