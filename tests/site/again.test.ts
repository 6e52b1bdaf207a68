import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { filesOf } from '../../src/output/inventory.ts'
import { buildSite } from './build-site.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'again-test-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The fingerprint of each file of a built site. */
function fingerprints(site: string): Readonly<Record<string, string>> {
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(site, file)))
      .digest('hex')
  return Object.fromEntries(
    filesOf(site)
      .toSorted()
      .map((file) => [file, hash(file)]),
  )
}

test('the same content on the same day gives the same bytes, into a new folder and into an old one', async () => {
  const { folder: site, ...first } = inject('site')
  const again = join(folder, 'again')
  expect(await buildSite(again)).toMatchObject(first)
  expect(fingerprints(again)).toEqual(fingerprints(site))
  expect(await buildSite(again)).toMatchObject({ ...first, changed: { written: 0, deleted: 0 } })
  expect(fingerprints(again)).toEqual(fingerprints(site))
})

test('a build that fails changes nothing, and says why', async () => {
  const { folder: site } = inject('site')
  const content = join(folder, 'content')
  const output = join(folder, 'kept')
  cpSync(site, output, { recursive: true })
  mkdirSync(join(content, 'articles'), { recursive: true })
  writeFileSync(join(content, 'articles/a.md'), '---\ntitle: A\ndate: 2019-02-30\n---\nText.\n')
  await expect(buildSite(output, '--content', content)).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('a.md:3:7 "2019-02-30" is not a day.'),
  })
  expect(fingerprints(output)).toEqual(fingerprints(site))
})
