import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { buildAssets } from '../../../src/build/assets.ts'

test('the search page’s own code stays under 10 kB, compressed', async () => {
  const { names, files } = await buildAssets(process.cwd())
  const script = files.find(({ path }) => path === names.searchScript)
  expect(gzipSync(script?.content ?? '', { level: 9 }).length).toBeLessThan(10_000)
})
