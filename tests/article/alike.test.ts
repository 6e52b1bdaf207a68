import { expect, test } from 'vitest'
import { alikeTo } from '../../src/article/alike.ts'
import { anArticle } from '../support/article.ts'

const markdown = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')
const rooster = anArticle({ title: 'Rooster Stamp a Hit', slug: 'rooster', markdown })
const other = anArticle({ title: 'Mail carried over the mountains', slug: 'other' })

test.each([
  { title: 'Rooster stamp: a hit!', text: '', expected: ['title 100'] },
  { title: 'Roosters Stamp a Hit', text: '', expected: ['title 95'] },
  { title: 'Monkey Stamp a Hit', text: '', expected: [] },
  { title: '!!!', text: '', expected: [] },
  { title: 'Something else', text: `${markdown} word80`, expected: ['text 99'] },
  { title: 'Something else', text: 'Another text altogether, of some words.', expected: [] },
])('“$title” is like $expected', ({ title, text, expected }) => {
  const found = alikeTo({ title, text }, [rooster, other])
  expect(found.map(({ what, score }) => `${what} ${Math.round(score * 100)}`)).toEqual(expected)
})
