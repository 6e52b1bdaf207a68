import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder } from '../support/content-folder.ts'

const script = `
  import { makeRenditions } from './src/images/renditions.ts'
  const [, file, folder] = process.argv
  await makeRenditions(file, folder)
`

/** The files of a picture with their hashes, made in a process that would use so many threads. */
function made(threads: number): readonly string[] {
  using folder = contentFolder({})
  const env = { ...process.env, VIPS_CONCURRENCY: String(threads), MALLOC_ARENA_MAX: '2' }
  const args = ['--input-type=module', '--eval', script, 'tests/images/ferry.jpg', folder.path]
  execFileSync(process.execPath, args, { env })
  return readdirSync(folder.path)
    .toSorted()
    .map((name) => `${name} ${hash('sha256', readFileSync(join(folder.path, name)))}`)
}

test('the files of a picture have the same bytes however many cores there are', () => {
  const one = made(1)
  expect(one).toHaveLength(6)
  expect(made(4)).toEqual(one)
})
