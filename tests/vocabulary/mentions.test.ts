import { describe, expect, test } from 'vitest'
import { compileMatcher } from '../../src/vocabulary/match.ts'
import { quotationsIn, type MentionsOf } from '../../src/vocabulary/mentions.ts'
import { someEntries } from '../support/vocabulary.ts'

const [post, liu] = someEntries('organisation', ['China Post', 'Liu Aili'])
const matcher = compileMatcher({ topics: [], names: [post!, liu!] })
const mentionsOf: MentionsOf = ({ text }) => matcher(text)

describe('quotationsIn', () => {
  test('gives the sentence, its paragraph and the place of the name in it', () => {
    const blocks = [
      { id: 'p1', level: 0, text: 'Nothing here.' },
      { id: 'p2', level: 0, text: 'It rained. China Post came. It left.' },
    ]
    expect(quotationsIn(blocks, mentionsOf)).toEqual([
      { entry: post, block: 'p2', sentence: 'China Post came.', marks: [{ start: 0, end: 10 }] },
    ])
  })

  test('gives a sentence once for each entry that it mentions', () => {
    const text = 'China Post thanked Liu Aili. Liu Aili, who likes Liu Aili, left.'
    expect(quotationsIn([{ id: 'p1', level: 0, text }], mentionsOf)).toMatchObject([
      { entry: post, marks: [{ start: 0 }] },
      { entry: liu, marks: [{ start: 19, end: 27 }] },
      { entry: liu, marks: [{ start: 0 }, { start: 20 }] },
    ])
  })

  test('takes a heading for one sentence', () => {
    const heading = { id: 'a', level: 2, text: 'Rain. China Post stays. Sun.' }
    expect(quotationsIn([heading], mentionsOf)).toMatchObject([{ sentence: heading.text }])
  })
})
