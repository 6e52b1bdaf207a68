import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { siteFiles } from './pages.ts'

interface Entry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>
}

test('the search index holds every article', () => {
  const { folder, articles } = inject('site')
  const entry: Entry = JSON.parse(
    readFileSync(join(folder, 'pagefind/pagefind-entry.json'), 'utf8'),
  )
  const counts = Object.values(entry.languages).map(({ page_count }) => page_count)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(articles)
})

test('the search index comes with the code that reads it', () => {
  expect(siteFiles()).toEqual(
    expect.arrayContaining([
      'pagefind/pagefind.js',
      'pagefind/pagefind-worker.js',
      expect.stringMatching(/^pagefind\/wasm\..*\.pagefind$/),
      expect.stringMatching(/^pagefind\/.*\.pf_meta$/),
    ]),
  )
})
