import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileMatcher } from '../../src/vocabulary/match.ts'
import { readVocabulary } from '../../src/vocabulary/read.ts'

const file = 'content/vocabulary.yaml'
const vocabulary = readVocabulary(readFileSync(file, 'utf8'), file)
const matcher = compileMatcher(vocabulary)
const captures = globSync('content/sources/*.txt')
  .toSorted()
  .map((path) => readFileSync(path, 'utf8'))

/** The names of one kind that a text mentions, in the order of the vocabulary. */
function mentioned(text: string, kind: string): readonly string[] {
  const entries = new Set(matcher(text).map(({ entry }) => entry))
  const all = [...vocabulary.topics, ...vocabulary.names]
  return all.filter((entry) => entry.kind === kind && entries.has(entry)).map(({ name }) => name)
}

describe('the vocabulary', () => {
  const found = new Set(captures.flatMap((text) => matcher(text).map(({ entry }) => entry)))

  test.each([...vocabulary.topics, ...vocabulary.names])('$name is in the articles', (entry) => {
    expect(found).toContain(entry)
  })

  test('names the people of each article', () => {
    expect(captures.map((text) => mentioned(text, 'person'))).toEqual([
      ['Dai Yingjun', 'Ma Junsheng', 'Zhang Ronglin'],
      ['He Jianzhong', 'Li Keqiang', 'Wang Yang', 'Xi Jinping'],
      [
        'Kang Ning',
        'Liu Aili',
        'Qiao Jianyong',
        'Wang Wenbo',
        'Wen Shaoqi',
        'Wu Jianwei',
        'Zhao Jining',
      ],
      ['Gao Hongfeng', 'Li Xiong', 'Liu Jun', 'Liu Xiaoming'],
      ['Kang Ning', 'Liu Aili', 'Zhang Jinliang'],
    ])
  })

  test('finds about a dozen topics, and some in each article', () => {
    for (const text of captures) expect(mentioned(text, 'topic').length).toBeGreaterThan(1)
  })

  test('finds the headline of the conference by its topic in traditional characters', () => {
    expect(mentioned('中國快遞行業發展大會召開', 'topic')).toEqual(['Express delivery'])
  })
})
