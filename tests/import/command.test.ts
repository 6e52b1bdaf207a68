import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { sampleCaptures } from '../../src/import/bench/captures.ts'
import type { ImportReport } from '../../src/import/report/report.ts'
import { readExisting } from '../../src/import/store/existing.ts'
import { aCapture, headline } from '../support/capture.ts'
import { childrenOf, measured } from '../support/process-tree.ts'
import { aRecord, aWebPage } from '../support/warc.ts'

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

function page(name: string): Buffer {
  return aRecord({ url: `https://example.org/${name}.html`, body: aWebPage(`Page ${name}`) })
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
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
    expect(stdout).toMatch(
      /^1 capture in [\d.]+ s(?:, \d+ a second)?\n {2}imported +1\n {2}draft +0\n/,
    )
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

  test(
    'imports the good captures of a folder, names the bad ones, and keeps to time and memory',
    { timeout: 60_000 },
    async () => {
      const put = async (name: string, bytes: string | Uint8Array): Promise<void> =>
        writeFile(join(folder, 'captures', name), bytes)
      const bomb = aRecord({ body: Buffer.alloc(300_000_000, '<p>a</p>') })
      await put('bomb.warc.gz', Buffer.concat([gzipSync(bomb, { level: 1 }), gzipSync(page('b'))]))
      await put('deep.html', `<html><body>${'<ul>'.repeat(2000)}`)
      await put('lf.warc', aRecord({ lineEnd: '\n', body: aWebPage('Lines with LF') }))
      await put('cut.warc', page('c').subarray(0, 600))
      await put('no-body.html', aWebPage('No Body').replace('<body>', ''))
      await promisify(execFile)('mkfifo', [join(folder, 'captures/pipe.html')])
      const report = join(folder, 'report.json')
      const to = ['--to', join(folder, 'articles'), '--report', report]
      const ran = await measured('scripts/import.ts', ...to, join(folder, 'captures'))
      const { files }: ImportReport = JSON.parse(await readFile(report, 'utf8'))
      const outcomes = files.map(({ file, status, reasons: [reason] }) => [
        basename(file),
        status === 'refused' ? reason?.code : status,
      ])
      expect(outcomes).toEqual([
        ['a.txt', 'imported'],
        ['bomb.warc.gz', 'too-large'],
        ['bomb.warc.gz', 'imported'],
        ['cut.warc', 'damaged-archive'],
        ['deep.html', 'too-deep'],
        ['lf.warc', 'imported'],
        ['no-body.html', 'imported'],
        ['pipe.html', 'not-a-file'],
      ])
      expect(ran.code).toBe(1)
      expect(ran.stderr).toBe(
        `${folder}/captures/cut.warc (https://example.org/c.html) could not be read: The archive is damaged here: it breaks off after 418 of 703 bytes.
  fix: get the archive again from where it came, and import that too
${folder}/captures/pipe.html could not be read: It is a named pipe, and not a file.
  fix: save what comes out of it as a file, and import that
`,
      )
      expect(ran.seconds).toBeLessThan(30)
      expect(ran.peak).toBeLessThan(1000)
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'leaves no process behind when it is killed while a page takes long',
    { timeout: 60_000 },
    async () => {
      await writeFile(join(folder, 'captures/a.html'), '<a>x</a> y '.repeat(2_000_000))
      const args = ['scripts/import.ts', '--to', join(folder, 'x'), join(folder, 'captures')]
      const child = spawn(process.execPath, args, { stdio: 'ignore' })
      const started = (): readonly number[] => childrenOf(child.pid ?? 0)
      while (started().length === 0) await sleep(50)
      const [reader = 0] = started()
      await sleep(2000)
      child.kill('SIGKILL')
      while (isThere(reader)) await sleep(50)
      expect(isThere(reader)).toBe(false)
    },
  )

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
      for (const wait of [500, 700]) {
        const child = spawn(process.execPath, args)
        await sleep(wait)
        child.kill('SIGKILL')
        await new Promise((done) => child.once('close', done))
        for (const name of await readdir(to, { recursive: true }).catch(() => [])) {
          if (!name.endsWith('.md')) continue
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
