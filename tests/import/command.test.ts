import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { sampleCaptures } from '../../src/import/bench/captures.ts'
import { readExisting } from '../../src/import/store/existing.ts'
import { aCapture, headline } from '../support/capture.ts'

const run = promisify(execFile)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  await mkdir(join(folder, 'captures'))
  await writeFile(join(folder, 'captures/a.txt'), aCapture())
})

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function command(...args: readonly string[]): Promise<Ran> {
  try {
    return { code: 0, ...(await run(process.execPath, ['scripts/import.ts', ...args])) }
  } catch (error) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what execFile rejects with
    return error as Ran
  }
}

describe('npm run import', () => {
  test('prints a table, and writes the report that was asked for', async () => {
    const report = join(folder, 'report.json')
    const to = join(folder, 'articles-of-mine')
    const { code, stdout, stderr } = await command(
      '--to',
      to,
      '--report',
      report,
      join(folder, 'captures'),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^1 capture in [\d.]+ s\n {2}imported +1\n {2}draft +0\n/)
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
      files: [{ status: 'imported', title: headline, date: '2016-03-04' }],
      totals: { imported: 1, draft: 0, unchanged: 0, duplicate: 0, edited: 0, refused: 0 },
    })
    expect(await readdir(folder)).toEqual(['articles-of-mine', 'captures', 'report.json'])
  })

  test('explains each line', async () => {
    const { stdout } = await command(
      '--dry-run',
      '--explain',
      '--to',
      join(folder, 'x'),
      join(folder, 'captures/a.txt'),
    )
    expect(stdout).toContain(' 1 navigation • Postman Story\n')
    expect(stdout).toContain('10 masthead   | China Post |2016-03-04\n')
    expect(await readdir(folder)).toEqual(['captures'])
  })

  test.each([
    {
      name: 'a path that is not there',
      args: ['nothing-here'],
      code: 1,
      says: 'nothing-here could not be read',
    },
    { name: 'no path', args: [], code: 2, says: 'Which captures?' },
    { name: 'an unknown flag', args: ['--frobnicate'], code: 2, says: '--frobnicate' },
  ])('says what is wrong with $name', async ({ args, code, says }) => {
    const ran = await command('--to', join(folder, 'articles'), ...args)
    expect(ran.code).toBe(code)
    expect(ran.stderr).toContain(says)
  })

  test(
    'leaves whole files when it is killed, and completes them the next time',
    { timeout: 60_000 },
    async () => {
      let number = 0
      for (const text of sampleCaptures(400)) {
        await writeFile(join(folder, `captures/${String(number).padStart(3, '0')}.txt`), text)
        number += 1
      }
      const to = join(folder, 'articles')
      const args = ['scripts/import.ts', '--quiet', '--to', to, join(folder, 'captures')]
      const written = async (): Promise<readonly string[]> => {
        const names = await readdir(to, { recursive: true }).catch(() => [])
        return names.filter((name) => name.endsWith('.md'))
      }
      for (const count of [1, 100]) {
        const child = spawn(process.execPath, args)
        const closed = once(child, 'close')
        while (child.exitCode === null && (await written()).length < count) await setImmediate()
        child.kill('SIGKILL')
        await closed
        expect((await written()).length).toBeGreaterThanOrEqual(count)
        for (const name of await written()) {
          const { edited } = readExisting(await readFile(join(to, name), 'utf8'), name)
          expect({ name, edited }).toEqual({ name, edited: false })
        }
      }
      await command(...args.slice(1))
      const { stdout } = await command('--to', to, join(folder, 'captures'))
      const counts = stdout.match(/^ {2}\w+ +\d+/gm)?.map((row) => row.trim().replace(/ +/, ' '))
      expect(counts).toEqual([
        'imported 0',
        'draft 0',
        'unchanged 361',
        'duplicate 20',
        'edited 0',
        'refused 20',
      ])
      expect((await readdir(to)).filter((name) => name.startsWith('.'))).toEqual([])
    },
  )
})
