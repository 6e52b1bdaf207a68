import { expect, test } from 'vitest'
import { articleId } from '../../src/archive/tag.ts'

const newsroom = { tagAuthority: 'example.org,2019' }

test.each([
  { aliases: [], id: '/news/2019/09/mail/' },
  { aliases: ['/old.html'], id: '/news/2019/09/mail/' },
  { aliases: ['/news/2019/08/post/', '/news/2019/09/post/'], id: '/news/2019/08/post/' },
] as const)('an article that stood at $aliases before keeps the id $id', ({ aliases, id }) => {
  expect(articleId(newsroom, { url: '/news/2019/09/mail/', aliases })).toBe(
    `tag:example.org,2019:${id}`,
  )
})
