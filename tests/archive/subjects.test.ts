import { describe, expect, test } from 'vitest'
import { subjectFinder, topicsByName } from '../../src/archive/subjects.ts'
import { anArticle } from '../support/article.ts'
import { anEntry, someEntries } from '../support/vocabulary.ts'

const [post, liu] = someEntries('organisation', ['China Post', 'Liu Aili'])
const ships = anEntry({ kind: 'topic', name: 'Ships', match: ['ships'] })
const vocabulary = { topics: [ships], names: [post!, liu!] }

const article = anArticle({
  title: 'Liu Aili on ships',
  topics: ['Weather'],
  markdown: 'China Post came. It rained.\n\nIt left.\n\n## On ships\n\nChina Post sails.',
})

const quotations = [
  { entry: post, block: 'p1', sentence: 'China Post came.', marks: [{ start: 0, end: 10 }] },
  { entry: ships, block: 'on-ships', sentence: 'On ships', marks: [{ start: 3, end: 8 }] },
  { entry: post, block: 'p3', sentence: 'China Post sails.', marks: [{ start: 0, end: 10 }] },
]

describe('a subject finder', () => {
  test('finds the topics that the editor listed first, then what headline and text mention', () => {
    const { topics, names } = subjectFinder(vocabulary).subjectsOf(article)
    expect(topics.map(({ name }) => name)).toEqual(['Weather', 'Ships'])
    expect(names).toEqual([liu, post])
  })

  test('quotes an article whose subjects were found before', () => {
    const finder = subjectFinder(vocabulary)
    finder.subjectsOf(article)
    expect(finder.quotationsOf(article)).toEqual(quotations)
    expect(finder.quotationsOf(article)).toEqual(quotations)
  })

  test('quotes an article whose subjects were remembered, or nobody asked for', () => {
    const finder = subjectFinder(vocabulary, () => ships.url)
    expect(finder.subjectsOf(article).topics).toContain(ships)
    expect(finder.quotationsOf(article)).toEqual(quotations)
    expect(subjectFinder(vocabulary).quotationsOf(article)).toEqual(quotations)
  })
})

describe('the address of a topic that the vocabulary does not know', () => {
  const urlOf = (name: string): string => topicsByName({ topics: [] })(name).url

  test.each([
    ['Rural e-commerce', '/topics/rural-e-commerce/'],
    ['Fish & Chips', '/topics/fish-and-chips/'],
    ['快递 2017', '/topics/kuai-di-2017/'],
    ['Déjà vu', '/topics/deja-vu/'],
  ])('is spelt from its name: %s', (name, url) => {
    expect(urlOf(name)).toBe(url)
  })

  test.each([
    ['C++', 'C#', 'C'],
    ['Почта', 'Письмо', '邮政'],
    ['Почта 2017', 'Письмо 2017', '2017'],
    ['ئۇيغۇر', 'خەت', 'other'],
    ['📮', '🚢', '🚢🚢'],
    ['con', 'con-2', 'page'],
  ])('is its own: %s, %s, %s', (...names) => {
    const urls = names.map(urlOf)
    expect(new Set(urls).size).toBe(names.length)
    for (const url of urls) expect(url).toMatch(/^\/topics\/[a-z0-9]+(-[a-z0-9]+)*\/$/)
  })

  test('is the same in any case', () => {
    expect(urlOf('ПОЧТА')).toBe(urlOf('почта'))
    expect(urlOf('c++')).toBe(urlOf('C++'))
  })
})
