import { describe, expect, test } from 'vitest'
import { addressOf, defaultSlug, fileOf } from '../../src/article/address.ts'

test('an article stands under year and month of its day', () => {
  expect(addressOf('2019-09-09', 'mail')).toBe('/news/2019/09/mail/')
})

test('an article is kept under the year of its day, or apart while it has none', () => {
  expect(fileOf('2019-09-09', 'mail')).toBe('2019/2019-09-09-mail.md')
  expect(fileOf(undefined, 'mail')).toBe('undated/mail.md')
})

describe('the slug of a headline', () => {
  const block = { id: 'p1', level: 0, text: 'Text.' }

  test.each([
    { title: 'Mail carried', is: 'mail-carried' },
    { title: '快遞', is: 'kuai-di' },
    { title: 'Pages', is: 'pages' },
  ])('"$title" is $is', ({ title, is }) => {
    expect(defaultSlug(title, [block])).toBe(is)
  })

  test.each(['Привет', '!?', '', 'Page', 'Con', 'NUL'])('"%s" is made from the text', (title) => {
    const slug = defaultSlug(title, [block])
    expect(slug).toMatch(/^[0-9a-f]{8}$/)
    expect(slug).toBe(defaultSlug(title, [block]))
    expect(slug).not.toBe(defaultSlug(title, [{ ...block, text: 'Other.' }]))
  })
})
