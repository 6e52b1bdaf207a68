import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importCaptures, type ImportOutcome } from '../../src/import/run.ts'

async function importTo(target: string): Promise<ImportOutcome> {
  return importCaptures({
    paths: ['content/sources'],
    target,
    sources: null,
    dryRun: false,
    accept: new Set(),
  })
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.filter((name) => name.endsWith('.md')).toSorted()
}

test('importing the sources again gives the articles of the content, byte for byte', async () => {
  const target = await mkdtemp(join(tmpdir(), 'import-'))
  const { report } = await importTo(target)

  expect(report.totals).toMatchObject({ imported: 5, draft: 0, refused: 0 })
  const files = await filesOf(target)
  expect(files).toHaveLength(5)
  for (const file of files) {
    const [made, kept] = [join(target, file), join('content/articles', file)]
    expect(await readFile(made, 'utf8')).toBe(await readFile(kept, 'utf8'))
  }
})

test('importing a second time changes nothing', async () => {
  const target = await mkdtemp(join(tmpdir(), 'import-'))
  await importTo(target)
  const { report } = await importTo(target)
  expect(report.totals).toMatchObject({ imported: 0, unchanged: 5 })
})
