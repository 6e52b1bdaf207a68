import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildAssets } from '../../../src/build/assets.ts'

// Searching stretch by stretch took it from 9.7 to 11.2 kB, and saves a reader of a large archive hundreds.
test('the search page’s own code stays under 11.5 kB, compressed', async () => {
  const { names, files } = await buildAssets(process.cwd())
  const scripts = files.filter(({ path }) => path === names.searchScript)
  const sizes = scripts.map(({ content }) => gzipSync(content, { level: 9 }).length)
  expect(sizes).toEqual([expect.any(Number)])
  expect(Math.max(...sizes)).toBeLessThan(11_500)
})
