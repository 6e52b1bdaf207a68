import { describe, expect, test } from 'vitest'
import { createArticle } from '../../src/article/create.ts'
import { readArticle } from '../../src/article/read.ts'
import { aNewsroom } from '../support/newsroom.ts'

const beginning = { date: '2019-09-09', section: 'news', lang: 'en', text: '' } as const
const nobody = (): boolean => false

describe('createArticle', () => {
  test.each([
    { title: 'Rooster Stamp a Hit', slug: 'rooster-stamp-a-hit' },
    { title: 'He said: "Stamps # 1" — it’s true', slug: 'he-said-stamps-1-its-true' },
    { title: "'- yes: [no] & {maybe}", slug: 'yes-no-and-maybe' },
    {
      title: '中國快遞行業發展大會召開',
      slug: 'zhong-guo-kuai-di-xing-ye-fa-zhan-da-hui-zhao-kai',
    },
    { title: '📮 Post 🎉', slug: 'post' },
    { title: '📮', slug: 'b40ad75a' },
    { title: '?!… — ***', slug: 'c6196469' },
    { title: 'page', slug: '3660315a' },
    { title: '2017', slug: '2017' },
    { title: 'true', slug: 'true' },
    { title: '2019-09-09', slug: '2019-09-09' },
    { title: 'mail '.repeat(100).trim(), slug: 'mail-'.repeat(12).slice(0, -1) },
  ])('writes a file that reads as “$title”', ({ title, slug }) => {
    const { file, url, source } = createArticle({ ...beginning, title }, nobody)
    const article = readArticle(source, file, { newsroom: aNewsroom(), day: '2020-01-01' })
    expect({ ...article }).toMatchObject({ title, slug, url, draft: true, date: '2019-09-09' })
    expect(file).toBe(`2019/2019-09-09-${slug}.md`)
  })

  test('keeps a headline on one line', () => {
    const { source } = createArticle({ ...beginning, title: ' Rooster\n\tStamp\u0007 ' }, nobody)
    expect(source).toMatch(/^---\ntitle: Rooster Stamp\n/)
  })

  test('takes neither an address nor a file that is there', () => {
    const { url } = createArticle(
      { ...beginning, title: 'Mail' },
      (address, file) => address.endsWith('/mail/') || file.endsWith('-mail-2.md'),
    )
    expect(url).toBe('/news/2019/09/mail-3/')
  })

  test('explains the fields that may be added', () => {
    const { source } = createArticle({ ...beginning, title: 'Mail' }, nobody)
    expect(source).toContain('\n#   pinned             The lead story of the home page.\n')
    expect(source).not.toContain('#   title  ')
    expect(source).not.toContain('provenance')
  })

  test('begins with the text that is given', () => {
    const { source } = createArticle({ ...beginning, title: 'Mail', text: 'It came.\n' }, nobody)
    expect(source).toMatch(/\n---\n\nIt came\.\n$/)
  })
})
