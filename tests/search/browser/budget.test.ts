import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildAssets } from '../../../src/build/assets.ts'

const { names, files } = await buildAssets(process.cwd())

// Pagefind's own two scripts, which were fetched beside ours, took 25.5 kB.
test.each([
  { what: 'the search page’s own code', path: names.searchScript, most: 7000 },
  {
    what: 'the worker that searches, with Pagefind in it,',
    path: names.searchWorker,
    most: 22_000,
  },
])('$what stays under $most bytes, compressed', ({ path, most }) => {
  const script = files.find((file) => file.path === path)
  expect(gzipSync(script?.content ?? '', { level: 9 }).length).toBeLessThan(most)
})
