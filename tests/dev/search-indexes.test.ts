import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Site } from '../../src/archive/archive.ts'
import { SearchIndexes } from '../../src/dev/search-indexes.ts'
import { anArticle } from '../support/article.ts'
import { nothingKept } from '../support/library.ts'
import { aSite } from '../support/site.ts'

const sizes = { stretch: 1, budget: 1 }
let cache: string

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'search-indexes-test-'))
})

afterEach(() => {
  rmSync(cache, { recursive: true })
})

function site(...texts: readonly string[]): Site {
  const articles = texts.map((markdown, index) =>
    anArticle({ slug: `a-${index}`, date: `${2001 + index}-01-01`, markdown }),
  )
  return aSite({ articles })
}

/** The entries of indexes that stand somewhere. */
function entries(): readonly string[] {
  return globSync('**/pagefind-entry.json', { cwd: cache }).toSorted()
}

test('after an edit only the stretch that changed is indexed again', async () => {
  const indexes = new SearchIndexes(cache, 'program', nothingKept, sizes)
  await indexes.update(site('Mail by rail.', 'Mail by air.', 'Mail by sea.'))
  const before = entries()
  expect(before).toHaveLength(3)
  await indexes.update(site('Mail by road.', 'Mail by air.', 'Mail by sea.'))
  const fresh = entries().filter((file) => !before.includes(file))
  expect(fresh).toHaveLength(1)
  expect(indexes.read(`/pagefind/${fresh[0]}`)).toBeDefined()
})

test('indexes that nobody needs are removed', async () => {
  const indexes = new SearchIndexes(cache, 'program', nothingKept, sizes)
  await indexes.update(site('Mail by rail.'))
  await indexes.update(site('Mail by road.'))
  expect(entries()).toHaveLength(1)
})

test('the indexes of an earlier run of the server answer at once, and are not made again', async () => {
  await new SearchIndexes(cache, 'program', nothingKept, sizes).update(
    site('Mail by rail.', 'Mail by air.'),
  )
  const before = entries().map((file) => statSync(join(cache, file)).mtimeMs)
  const next = new SearchIndexes(cache, 'program', nothingKept, sizes)
  expect(next.read(`/pagefind/${entries()[0]}`)).toBeDefined()
  await next.update(site('Mail by rail.', 'Mail by air.'))
  expect(entries().map((file) => statSync(join(cache, file)).mtimeMs)).toEqual(before)
})

test('before there is an index nothing stands at its address', async () => {
  const indexes = new SearchIndexes(cache, 'program', nothingKept, sizes)
  expect(indexes.read('/pagefind/0123456789/pagefind-entry.json')).toBeUndefined()
})

test('indexes that other code has made are not believed', async () => {
  await new SearchIndexes(cache, 'program', nothingKept, sizes).update(site('Mail by rail.'))
  const [entry = ''] = entries()
  const next = new SearchIndexes(cache, 'other program', nothingKept, sizes)
  expect(next.read(`/pagefind/${entry}`)).toBeUndefined()
})
