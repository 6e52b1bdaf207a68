import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { PageReport } from '../../src/import/report/report.ts'
import { importCaptures, type ImportOptions, type ImportOutcome } from '../../src/import/run.ts'
import { TargetArchive } from '../../src/import/store/archive.ts'
import { aCapture, body, headline } from '../support/capture.ts'
import { aRecord, aWebPage } from '../support/warc.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})

const article = '2016/2016-03-04-rural-couriers-carry-oranges-down-the-mountain.md'

async function put(path: string, content: string | Uint8Array): Promise<string> {
  const full = join(folder, path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, content)
  return full
}

/** Imports the folder of captures into `content/articles`. */
async function outcomeOf(options: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
  return importCaptures({
    paths: [join(folder, 'captures')],
    target: join(folder, 'content/articles'),
    sources: join(folder, 'content/sources'),
    dryRun: false,
    accept: new Set(),
    ...options,
  })
}

/** What came of each capture, by the name of its file. */
async function run(
  options: Partial<ImportOptions> = {},
): Promise<Readonly<Record<string, PageReport>>> {
  const { report } = await outcomeOf(options)
  return Object.fromEntries(
    report.files.map((file) => [file.file.slice(file.file.lastIndexOf('/') + 1), file]),
  )
}

async function read(path: string): Promise<string> {
  return readFile(join(folder, 'content', path), 'utf8')
}

async function written(): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'content'), { recursive: true }).catch(() => [])
  return names.filter((name) => /\.(?:md|txt|tmp|lock|yaml)/.test(name)).toSorted()
}

describe('a capture', () => {
  test('is imported, and copied to the sources', async () => {
    await put('captures/a.txt', aCapture())
    const { 'a.txt': report } = await run()
    expect(report).toMatchObject({
      status: 'imported',
      encoding: 'utf-8',
      title: headline,
      date: '2016-03-04',
      source: 'China Post',
      needs: [],
      reasons: [],
      ledger: { lines: 17, navigation: 7, masthead: 3, body: 2, footer: 2, blank: 3 },
    })
    expect(report?.article).toBe(join(folder, 'content/articles', article))
    expect(await written()).toEqual([`articles/${article}`, 'sources/a.txt'])
    expect(await read('sources/a.txt')).toBe(aCapture())
  })

  test('is a draft without a date, and nothing is guessed', async () => {
    await put('captures/a.txt', aCapture({ masthead: `${headline}\n${headline}\n` }))
    const { 'a.txt': report } = await run()
    expect(report).toMatchObject({ status: 'draft', date: null, needs: ['date'] })
    expect(
      await read('articles/undated/rural-couriers-carry-oranges-down-the-mountain.md'),
    ).toMatch(/\ndraft: true\n/)
  })

  test('is unchanged the second time', async () => {
    await put('captures/a.txt', aCapture())
    await put('captures/b.txt', aCapture({ masthead: '', body: `${body} It is a long way.` }))
    await run()
    const before = await read(`articles/${article}`)
    const reports = await run()
    expect(Object.values(reports).map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
    expect(await read(`articles/${article}`)).toBe(before)
  })

  test('leaves an article alone that was edited, and shows what it would change', async () => {
    const capture = await put('captures/a.txt', aCapture())
    await run()
    const file = await put(
      `content/articles/${article}`,
      (await read(`articles/${article}`)).replace('40 tons', '42 tons'),
    )
    const { 'a.txt': report } = await run()
    expect(report?.status).toBe('edited')
    expect(report?.diff).toMatch(/^- On March 3.*42 tons.*\n\+ On March 3.*40 tons/m)
    expect(await read(`articles/${article}`)).toContain('42 tons')

    const { 'a.txt': accepted } = await run({ accept: new Set([file]) })
    expect(accepted).toMatchObject({ status: 'imported', reasons: [{ code: 'accepted' }] })
    expect(await read(`articles/${article}`)).toContain('40 tons')
    expect((await run({ paths: [capture] }))['a.txt']?.status).toBe('unchanged')
  })

  test('updates its article when it changed in place, and keeps the slug', async () => {
    await put('content/sources/a.txt', aCapture())
    const paths = [join(folder, 'content/sources')]
    await run({ paths })
    await put(
      'content/sources/a.txt',
      aCapture({ masthead: `${headline}!\n${headline}!\n|X|2016-03-04` }),
    )
    const { 'a.txt': report } = await run({ paths })
    expect(report).toMatchObject({ status: 'imported', reasons: [{ code: 'capture-changed' }] })
    expect(await written()).toEqual([`articles/${article}`, 'sources/a.txt'])
    expect(await read(`articles/${article}`)).toContain(`title: ${headline}!`)
  })

  test('of the same name but another page does not touch the first', async () => {
    await put('captures/a.txt', aCapture())
    await run()
    const other = body.replaceAll(/[a-z]{4,}/g, 'word$&')
    await put('captures/a.txt', aCapture({ masthead: 'Tea\nTea\n|X|2016-03-05', body: other }))
    const { 'a.txt': report } = await run()
    expect(report?.status).toBe('imported')
    expect((await written()).filter((name) => name.startsWith('sources/'))).toHaveLength(2)
    expect((await run())['a.txt']?.status).toBe('unchanged')
  })

  test('is refused if its article was removed', async () => {
    await put('captures/a.txt', aCapture())
    await run()
    const text = await read(`articles/${article}`)
    await put(`content/articles/${article}`, text.replace('\nslug:', '\nstatus: removed\nslug:'))
    const { 'a.txt': report } = await run()
    expect(report).toMatchObject({
      status: 'refused',
      article: null,
      reasons: [{ code: 'removed' }],
    })
  })

  test('is not written in a dry run', async () => {
    await put('captures/a.txt', aCapture())
    const { 'a.txt': report } = await run({ dryRun: true })
    expect(report?.status).toBe('imported')
    expect(await written()).toEqual([])
  })

  test('finds its article though an editor broke the front matter', async () => {
    await put('captures/a.txt', aCapture())
    await run()
    const text = await read(`articles/${article}`)
    await put(`content/articles/${article}`, text.replace('title: ', 'title: "'))
    expect((await run())['a.txt']?.status).toBe('edited')
    expect((await written()).filter((name) => name.endsWith('.md'))).toHaveLength(1)
  })
})

describe('duplicates', () => {
  const mirror = aCapture({
    navigation: '',
    masthead: `Pressroom\n${headline}\n2016-03-04\n`,
    body: body.replace('\n\n', '\n'),
    footer: '',
  })

  test.each([
    { name: 'the same bytes', text: aCapture(), code: 'same-bytes' },
    { name: 'another layout', text: mirror, code: 'same-text' },
    {
      name: 'another layout without the date',
      text: aCapture({ masthead: `${headline}\n${headline}\n` }),
      code: 'same-text',
    },
  ])('are known by their content: $name', async ({ text, code }) => {
    await put('captures/a.txt', aCapture())
    await put('captures/b.txt', text)
    const expected = { status: 'duplicate', reasons: [{ code }] }
    expect((await run())['b.txt']).toMatchObject(expected)
    expect((await run())['b.txt']).toMatchObject(expected)
    expect((await written()).filter((name) => name.endsWith('.md'))).toHaveLength(1)
  })

  test('give way to the capture that says more, whatever their names', async () => {
    await put('captures/a.txt', aCapture({ masthead: `${headline}\n${headline}\n` }))
    await put('captures/b.txt', mirror)
    const reports = await run()
    expect(reports['a.txt']?.status).toBe('duplicate')
    expect(reports['b.txt']?.status).toBe('imported')
  })

  test('are not two articles whose headlines differ in a digit', async () => {
    const page = (year: number): string =>
      aCapture({ masthead: `Top Ten of ${year}\nTop Ten of ${year}\n|China Post|2016-03-04` })
    await put('captures/a.txt', page(2015))
    await put('captures/b.txt', page(2016))
    const { 'b.txt': report } = await run()
    expect(report).toMatchObject({
      status: 'imported',
      reasons: [{ code: 'near-duplicate', score: 1 }],
    })
  })

  test('that are not quite the same are kept, with the score', async () => {
    const long = Array.from(
      { length: 10 },
      (_, part) => `Part ${part} of the ${part * 7}th report tells of ${part * 11} tons of tea.`,
    ).join('\n')
    await put('captures/a.txt', aCapture({ body: long }))
    await put('captures/b.txt', aCapture({ body: long.replace('99 tons', '98 tons') }))
    const { 'b.txt': report } = await run()
    expect(report?.status).toBe('imported')
    expect(report?.reasons).toMatchObject([{ code: 'near-duplicate' }])
    expect(report?.reasons[0]?.score).toBeGreaterThan(0.9)
    expect(report?.reasons[0]?.score).toBeLessThan(1)
    expect(report?.article).toMatch(/-2\.md$/)
  })
})

describe('a sidecar', () => {
  const sidecar = `url: https://example.org/a.html
captured: 2021-03-04T10:20:00Z
section: stamps
topics: [Fruit]
title_translation: "Oranges"
`

  test('adds what it says, is copied, and survives a second import', async () => {
    await put('captures/a.txt', aCapture())
    await put('captures/a.yaml', sidecar)
    await run()
    const text = await read(`articles/${article}`)
    expect(text).toContain('section: stamps\n')
    expect(text).toContain('  url: https://example.org/a.html\n  captured: 2021-03-04T10:20:00Z\n')
    expect(await read('sources/a.yaml')).toBe(sidecar)

    await rm(join(folder, 'captures/a.yaml'))
    expect((await run())['a.txt']?.status).toBe('unchanged')
  })

  test('that is written later changes an article that nobody edited', async () => {
    await put('captures/a.txt', aCapture())
    await run()
    await put('content/sources/a.yaml', sidecar)
    expect((await run())['a.txt']).toMatchObject({
      status: 'imported',
      reasons: [{ code: 'sidecar-changed' }],
    })
    expect(await read(`articles/${article}`)).toContain('topics:\n  - Fruit\n')
  })

  test('that a number sign cuts is named', async () => {
    await put('captures/a.txt', aCapture())
    await put('captures/a.yaml', 'section: stamps # of this year\ntitle_translation: Orange #1\n')
    const { 'a.txt': report } = await run()
    expect(report).toMatchObject({ status: 'refused', reasons: [{ code: 'sidecar-cut-text' }] })
    expect(report?.reasons[0]?.message).toMatch(/a\.yaml:2 Everything from "#1" on is a comment/)
  })

  test('with a mistake is named, and nothing is written', async () => {
    await put('captures/a.txt', aCapture())
    await put('captures/a.yaml', 'sektion: stamps\n')
    const { 'a.txt': report } = await run()
    expect(report).toMatchObject({
      status: 'refused',
      reasons: [{ code: 'sidecar-unknown-field' }],
    })
    expect(report?.reasons[0]?.message).toMatch(/a\.yaml:1 There is no field "sektion"\.$/)
  })

  test('that is a link out of its folder is named, and not read', async () => {
    await put('captures/a.txt', aCapture())
    await put('secret.yaml', sidecar)
    await symlink('../secret.yaml', join(folder, 'captures/a.yaml'))
    const { 'a.txt': report } = await run()
    expect(report).toMatchObject({ status: 'refused', reasons: [{ code: 'sidecar-file-outside' }] })
  })
})

describe('two runs at once', () => {
  test('give the same articles as one after the other', async () => {
    for (let index = 0; index < 30; index += 1) {
      const text = body.replaceAll(/[a-z]{5,}/g, `$&${index}`)
      await put(`captures/${index}.txt`, aCapture({ body: text }))
    }
    const waits: string[] = []
    const onWait = (process: string): void => void waits.push(process)
    await Promise.all([run({ onWait }), run({ onWait })])
    const files = (await written()).filter((name) => name.endsWith('.md'))
    expect(files).toHaveLength(30)
    expect(waits).toEqual([String(process.pid)])
    expect((await written()).filter((name) => /tmp|lock/.test(name))).toEqual([])
  })

  test('are not held up by one that was killed', async () => {
    await put('captures/a.txt', aCapture())
    await put(
      'content/articles/.import.lock',
      `999999999 ${(await import('node:os')).hostname()} x`,
    )
    await put('content/articles/.import-1234.tmp', 'half a fi')
    expect((await run())['a.txt']?.status).toBe('imported')
    expect(await written()).toEqual([`articles/${article}`, 'sources/a.txt'])
  })
})

describe('one bad capture', () => {
  /** Imports it beside a good one; the reason for which it is refused, or what else became of it. */
  async function reasonOf(name: string): Promise<unknown> {
    await put('captures/zzz.txt', aCapture())
    const { report, failed } = await outcomeOf()
    const of = (file: string): PageReport | undefined =>
      report.files.find((page) => page.file === join(folder, 'captures', file))
    expect(of('zzz.txt')?.status).toBe('imported')
    expect(failed.every(({ file }) => file === join(folder, 'captures', name))).toBe(true)
    const bad = of(name)
    const [reason] = bad?.reasons ?? []
    return bad?.status === 'refused' ? { ...reason, isFailed: failed.length === 1 } : bad
  }

  test('without a <body> tag is imported like any other', async () => {
    const page = aWebPage('Rooster Stamp a Hit').replace('<body>', '')
    await put('captures/a.html', page.replace('</body>', ''))
    expect(await reasonOf('a.html')).toMatchObject({
      status: 'imported',
      title: 'Rooster Stamp a Hit',
    })
  })

  test('with 2,000 lists within each other is refused', async () => {
    await put('captures/a.html', `<html><body>${'<ul>'.repeat(2000)}`)
    expect(await reasonOf('a.html')).toMatchObject({ code: 'too-deep', isFailed: false })
  })

  test('that is too large is refused, and not read', async () => {
    const path = await put('captures/a.html', '')
    await truncate(path, 10_000_000_000_000) // takes no room on the disk
    expect(await reasonOf('a.html')).toMatchObject({
      code: 'too-large',
      message: 'A page may have 32 MB, and this one has 9536743 MB.',
      isFailed: false,
    })
  })

  test('that is a named pipe is refused, and not waited for', async () => {
    await put('captures/x.txt', '')
    await rm(join(folder, 'captures/x.txt'))
    execFileSync('mkfifo', [join(folder, 'captures/a.txt')])
    expect(await reasonOf('a.txt')).toEqual({
      code: 'not-a-file',
      line: null,
      message: 'It is a named pipe, and not a file.',
      fix: 'save what comes out of it as a file, and import that',
      isFailed: true,
    })
  })

  test('that is a socket is refused', async () => {
    await mkdir(join(folder, 'captures'))
    const server = createServer().listen(join(folder, 'captures/a.txt'))
    await once(server, 'listening')
    expect(await reasonOf('a.txt')).toMatchObject({
      message: 'It is a socket, and not a file.',
      isFailed: true,
    })
    server.close()
  })

  test('that is a device is refused', async () => {
    const { report, failed } = await outcomeOf({ paths: ['/dev/zero'] })
    expect(failed).toEqual(report.files)
    expect(report.files).toMatchObject([
      { file: '/dev/zero', status: 'refused', reasons: [{ code: 'not-a-file' }] },
    ])
  })

  test.each([
    {
      name: 'that is a link to nothing',
      to: 'nothing',
      says: 'There is no such file or folder.',
    },
    {
      name: 'that is a link to itself',
      to: 'a.txt',
      says: 'It is a link that leads in a circle.',
    },
    {
      name: 'that is a link to the folder it is in',
      to: '.',
      says: 'It is a link to a folder, and such links are not followed.',
    },
  ])('$name is refused', async ({ to, says }) => {
    await mkdir(join(folder, 'captures'))
    await symlink(to, join(folder, 'captures/a.txt'))
    expect(await reasonOf('a.txt')).toMatchObject({ message: says, isFailed: true })
  })

  test('that is a link to a file is imported as that file', async () => {
    await put('elsewhere.html', aWebPage('Rooster Stamp a Hit'))
    await mkdir(join(folder, 'captures'))
    await symlink('../elsewhere.html', join(folder, 'captures/a.html'))
    expect(await reasonOf('a.html')).toMatchObject({ status: 'imported' })
  })

  test.skipIf(process.getuid?.() === 0)('that may not be read is refused', async () => {
    await chmod(await put('captures/a.txt', aCapture()), 0)
    expect(await reasonOf('a.txt')).toEqual({
      code: 'unreadable',
      line: null,
      message: 'You may not read it.',
      fix: 'ask for the right to read it, or leave it out',
      isFailed: true,
    })
  })

  test.skipIf(process.getuid?.() === 0)('in a folder that may not be read is refused', async () => {
    await put('captures/sub/a.txt', aCapture())
    await chmod(join(folder, 'captures/sub'), 0)
    expect(await reasonOf('sub')).toMatchObject({ message: 'You may not read it.', isFailed: true })
    await chmod(join(folder, 'captures/sub'), 0o700)
  })

  test('whose sidecar is a folder is refused', async () => {
    await put('captures/a.txt', aCapture())
    await mkdir(join(folder, 'captures/a.yaml'))
    expect(await reasonOf('a.txt')).toMatchObject({ code: 'sidecar-no-sidecar' })
  })

  test('whose name is too long for a second state of it is refused', async () => {
    const name = `${'x'.repeat(251)}.txt`
    const page = (title: string, text: string): string =>
      aCapture({ masthead: `${title}\n${title}\n|X|2016-03-05`, body: text })
    await put(`captures/${name}`, page('Tea', body.replaceAll(/[a-z]{4,}/g, 'tea$&')))
    await run()
    await put(`captures/${name}`, page('Silk', body.replaceAll(/[a-z]{4,}/g, 'silk$&')))
    expect(await reasonOf(name)).toMatchObject({
      code: 'not-written',
      message: expect.stringContaining('ENAMETOOLONG'),
      isFailed: true,
    })
  })

  test('that changes while it waits is refused', async () => {
    const path = await put('captures/a.txt', aCapture({ masthead: `Tea\nTea\n` }))
    const { report } = await outcomeOf({
      onProgress: () => writeFileSync(path, aCapture({ masthead: `Silk\nSilk\n` })),
    })
    expect(report.files).toMatchObject([
      {
        status: 'refused',
        article: null,
        reasons: [
          { code: 'changing', message: 'The capture changed while it was being imported.' },
        ],
      },
    ])
    expect(await written()).toEqual([])
    expect((await run())['a.txt']).toMatchObject({ status: 'draft', title: 'Silk' })
  })

  test('that the program fails at is refused, and the bug is named', async () => {
    await put('captures/a.txt', aCapture({ masthead: 'Tea\nTea\n|X|2016-03-05' }))
    vi.spyOn(TargetArchive.prototype, 'sameText').mockRejectedValueOnce(new TypeError('x is not y'))
    expect(await reasonOf('a.txt')).toMatchObject({
      code: 'program-fault',
      message: 'The program failed at this page: TypeError: x is not y.',
      isFailed: true,
    })
  })

  test('that is not there is named', async () => {
    const nothing = join(folder, 'nothing.txt')
    const { report, failed } = await outcomeOf({ paths: [nothing] })
    expect(failed).toEqual(report.files)
    expect(report).toMatchObject({
      files: [
        {
          file: nothing,
          status: 'refused',
          article: null,
          reasons: [
            {
              code: 'unreadable',
              message: 'There is no such file or folder.',
              fix: 'check the name of the path',
            },
          ],
        },
      ],
      totals: { refused: 1 },
    })
  })
})

test('of a folder, drafts come last whatever file they are in', async () => {
  const draft = aWebPage('Rooster Stamp a Hit').replace('<p>2017-02-08</p>', '')
  const text = `<p>${'The office opened on that day, and many people came to it. '.repeat(5)}</p>`
  const other = aWebPage('Oranges by Mail').replace('</body>', `${text}</body>`)
  await put(
    'captures/a.warc',
    Buffer.concat([
      aRecord({ url: 'https://example.org/a.html', body: draft }),
      aRecord({ url: 'https://example.org/b.html', body: other }),
    ]),
  )
  await put('captures/b.html', aWebPage('Rooster Stamp a Hit'))
  const { report } = await outcomeOf()
  expect(report.files.map(({ status, title }) => [status, title])).toEqual([
    ['duplicate', 'Rooster Stamp a Hit'],
    ['imported', 'Oranges by Mail'],
    ['imported', 'Rooster Stamp a Hit'],
  ])
})

test('the order of the files does not matter to the second run', async () => {
  await put('captures/a.txt', aCapture())
  await run()
  await cp(join(folder, 'captures/a.txt'), join(folder, 'captures/0.txt'))
  const reports = await run()
  expect(reports['0.txt']?.status).toBe('duplicate')
  expect(reports['a.txt']?.status).toBe('unchanged')
})
