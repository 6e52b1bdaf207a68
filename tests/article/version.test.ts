import { expect, test } from 'vitest'
import { revised, versionOf, withBody } from '../../src/article/version.ts'
import { toSource, trusted } from '../../src/html/html.ts'
import { anArticle } from '../support/article.ts'
import { aNewsroom } from '../support/newsroom.ts'

const reading = { newsroom: aNewsroom(), day: '2019-09-09' } as const

test('A version stays when the same file is read again, on another day too', () => {
  const later = versionOf('text', 'a.md', { ...reading, day: '2019-09-10' })
  expect(later).toBe(versionOf('text', 'a.md', reading))
})

test.each([
  { what: 'another text', version: versionOf('other', 'a.md', reading) },
  { what: 'another file', version: versionOf('text', 'b.md', reading) },
  {
    what: 'other sections',
    version: versionOf('text', 'a.md', {
      ...reading,
      newsroom: { ...reading.newsroom, sections: [] },
    }),
  },
])('$what makes another version', ({ version }) => {
  expect(version).not.toBe(versionOf('text', 'a.md', reading))
})

test('A draft, which may take the day for its own, has another version on another day', () => {
  const later = versionOf('draft: true', 'a.md', { ...reading, day: '2019-09-10' })
  expect(later).not.toBe(versionOf('draft: true', 'a.md', reading))
})

test('An article that is revised has another version, if only its text differs', () => {
  const one = anArticle()
  const first = revised(one, { body: trusted('<p>One.</p>') })
  const second = revised(one, { body: trusted('<p>Two.</p>') })
  expect(new Set([one.version, first.version, second.version]).size).toBe(3)
})

test('An article with another body is otherwise the same, of another version', () => {
  const one = anArticle({ markdown: 'Text.' })
  const other = withBody(one, (body) => trusted(`${toSource(body)}<img>`))
  expect(toSource(other.body)).toBe(`${toSource(one.body)}<img>`)
  expect(other.version).not.toBe(one.version)
  expect({ ...other, body: one.body, version: one.version }).toEqual(one)
})
