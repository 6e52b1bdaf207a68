import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Summary } from '../../src/build/build.ts'

const run = promisify(execFile)

test('ten thousand articles build cold in under a minute and a gigabyte', async () => {
  const args = ['scripts/bench.ts', '--articles', '10000', '--json']
  const { stdout } = await run(process.execPath, args)
  const { cold, none }: { cold: Summary; none: Summary } = JSON.parse(stdout)
  expect(cold.articles).toBe(10_000)
  expect(cold.seconds.total).toBeLessThan(60)
  expect(cold.peak_rss_mb).toBeLessThan(1024)
  expect(none.changed).toMatchObject({ written: 0, deleted: 0 })
})
