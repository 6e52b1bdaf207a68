import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildAssets } from '../../../src/build/assets.ts'

const { names, files } = await buildAssets(process.cwd())

// All of it took 37 kB when Pagefind brought two scripts of its own.
test.each([
  { what: 'the search page’s own code', path: names.searchScript, most: 9000 },
  { what: 'the worker that searches', path: names.searchWorker, most: 12_500 },
  { what: 'Pagefind’s code', path: names.pagefind, most: 12_000 },
])('$what stays under $most bytes, compressed', ({ path, most }) => {
  const script = files.find((file) => file.path === path)
  expect(gzipSync(script?.content ?? '', { level: 9 }).length).toBeLessThan(most)
})
