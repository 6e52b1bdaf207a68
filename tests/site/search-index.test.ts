import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { siteFiles } from './pages.ts'

interface Entry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>
}

test('the indexes of search hold every article', () => {
  const { folder, articles } = inject('site')
  const counts = globSync(join(folder, 'pagefind/*/pagefind-entry.json')).flatMap((file) => {
    const entry: Entry = JSON.parse(readFileSync(file, 'utf8'))
    return Object.values(entry.languages).map(({ page_count }) => page_count)
  })
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(articles)
})

test('search comes with the code that reads its indexes', () => {
  expect(siteFiles()).toEqual(
    expect.arrayContaining([
      'search/files.json',
      'search/search.js',
      expect.stringMatching(/^assets\/search\.[^.]*\.js$/),
      expect.stringMatching(/^assets\/search-worker\.[^.]*\.js$/),
      expect.stringMatching(/^assets\/pagefind\.[^.]*\.js$/),
      expect.stringMatching(/^assets\/wasm\.[^.]*\.pagefind$/),
      expect.stringMatching(/^pagefind\/[^/]*\/.*\.pf_meta$/),
    ]),
  )
})
