import fs, {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  type PathLike,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchAll } from '../../src/dev/watch.ts'
import { saves } from '../support/saves.ts'

/** Until a change must have been told, in milliseconds. */
const soon = { timeout: 2000, interval: 5 }

let folder: string
/** What each file held when it was last told of, by its path in the folder; `null` if it was none then. */
let seen: Record<string, string | null>
let warnings: string[]
let watching: AsyncDisposable

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'))
  mkdirSync(join(folder, '2026'))
  write('2026/a.md', 'first')
  await watchFolder(folder)
})

afterEach(async () => {
  await watching[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

async function watchFolder(path: string): Promise<void> {
  seen = {}
  warnings = []
  watching = await watchAll(
    [path],
    (paths) => {
      const below = paths.includes(path) ? filesBelow(path) : []
      for (const changed of [...paths, ...below])
        seen[changed.slice(path.length + 1)] = textOf(changed)
    },
    (warning) => warnings.push(warning),
  )
}

function filesBelow(path: string): readonly string[] {
  const entries = fs.readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

function textOf(path: string): string | null {
  const isFile = fs.statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  return isFile ? readFileSync(path, 'utf8') : null
}

describe('a save is seen', () => {
  const ways = Object.values(saves)
  const files = ways.map((_, index) => `2026/${index}.md`)

  test.each([
    { what: 'of each file in its own way', wayOf: (file: number) => file },
    { what: 'of each file in changing ways', wayOf: (file: number, round: number) => file + round },
  ])('twenty times of twenty, $what', async ({ wayOf }) => {
    for (let round = 0; round <= 20; round += 1) {
      const text = `round ${round}`
      for (const [index, file] of files.entries()) {
        const save = ways[wayOf(index, round) % ways.length]
        if (round === 0) write(file, text)
        else save?.(join(folder, file), text)
      }
      const expected = Object.fromEntries(files.map((file) => [file, text]))
      await vi.waitFor(() => expect(seen).toEqual(expected), soon)
    }
  })

  test('though the file is written piece by piece', async () => {
    const file = fs.openSync(join(folder, '2026/a.md'), 'w')
    for (const piece of ['one ', 'two ', 'three']) {
      await setTimeout(25)
      fs.writeSync(file, piece)
    }
    fs.closeSync(file)
    await vi.waitFor(() => expect(seen).toMatchObject({ '2026/a.md': 'one two three' }), soon)
  })

  test('in a folder that is given by a link, under the name of the link', async () => {
    await watching[Symbol.asyncDispose]()
    const link = join(folder, 'link')
    symlinkSync(join(folder, '2026'), link)
    await watchFolder(link)
    saves['by a hidden file that takes its place'](join(link, 'a.md'), 'second')
    await vi.waitFor(() => expect(seen).toMatchObject({ 'a.md': 'second' }), soon)
  })
})

describe('what comes and goes is seen', () => {
  test('a new file, and that it is gone', async () => {
    write('2026/b.md', 'b')
    await vi.waitFor(() => expect(seen).toMatchObject({ '2026/b.md': 'b' }), soon)
    rmSync(join(folder, '2026/b.md'))
    await vi.waitFor(() => expect(seen).toMatchObject({ '2026/b.md': null }), soon)
  })

  test('a new folder with the files in it, and what is written there later', async () => {
    mkdirSync(join(folder, '2027/05'), { recursive: true })
    write('2027/05/b.md', 'b')
    await vi.waitFor(() => expect(seen).toMatchObject({ '2027/05/b.md': 'b' }), soon)
    write('2027/05/b.md', 'c')
    await vi.waitFor(() => expect(seen).toMatchObject({ '2027/05/b.md': 'c' }), soon)
  })

  test('what comes into new folders while they are being noticed', async () => {
    const files = Array.from({ length: 60 }, (_, index) => `${2030 + index}/b.md`)
    for (const [index, file] of files.entries()) {
      mkdirSync(dirname(join(folder, file)))
      await setTimeout(index % 10)
      write(file, 'b')
    }
    const expected = Object.fromEntries(files.map((file) => [file, 'b']))
    await vi.waitFor(() => expect(seen).toMatchObject(expected), soon)
  })

  test('a folder that is deleted, and comes back', async () => {
    rmSync(join(folder, '2026'), { recursive: true })
    await vi.waitFor(() => expect(seen).toMatchObject({ '2026/a.md': null }), soon)
    mkdirSync(join(folder, '2026'))
    write('2026/a.md', 'again')
    await vi.waitFor(() => expect(seen).toMatchObject({ '2026/a.md': 'again' }), soon)
    write('2026/a.md', 'and again')
    await vi.waitFor(() => expect(seen).toMatchObject({ '2026/a.md': 'and again' }), soon)
  })

  test('a folder that is renamed', async () => {
    renameSync(join(folder, '2026'), join(folder, '2027'))
    await vi.waitFor(
      () => expect(seen).toMatchObject({ '2026/a.md': null, '2027/a.md': 'first' }),
      soon,
    )
    write('2027/a.md', 'second')
    await vi.waitFor(() => expect(seen).toMatchObject({ '2027/a.md': 'second' }), soon)
  })

  test('a folder whose place another one takes: anything may have changed, and later changes are told', async () => {
    mkdirSync(join(folder, 'aside/05'), { recursive: true })
    write('aside/a.md', 'other')
    write('aside/05/b.md', 'b')
    await vi.waitFor(() => expect(seen).toMatchObject({ 'aside/a.md': 'other' }), soon)
    renameSync(join(folder, '2026'), join(folder, 'old'))
    renameSync(join(folder, 'aside'), join(folder, '2026'))
    await vi.waitFor(() => expect(seen).toMatchObject({ '': null }), soon)
    write('2026/a.md', 'later')
    write('2026/05/b.md', 'later')
    await vi.waitFor(
      () => expect(seen).toMatchObject({ '2026/a.md': 'later', '2026/05/b.md': 'later' }),
      soon,
    )
  })
})

test('all files that are written at once are told of', async () => {
  for (const name of ['a.md', 'b.md', 'c.md']) write(name, name)
  const expected = { 'a.md': 'a.md', 'b.md': 'b.md', 'c.md': 'c.md' }
  await vi.waitFor(() => expect(seen).toEqual(expected), soon)
})

test('nobody is told of what editors write beside a file, nor of what Git does', async () => {
  mkdirSync(join(folder, '.git'))
  for (const name of ['.a.md.swp', 'a.md~', '4913', 'a.md___jb_tmp___', '.git/index']) {
    write(name, 'a')
  }
  write('b.md', 'b')
  await vi.waitFor(() => expect(seen).toMatchObject({ 'b.md': 'b' }), soon)
  expect(Object.keys(seen)).toEqual(['b.md'])
})

test('a link is told of, and not followed', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  symlinkSync(elsewhere, join(folder, 'link'))
  await vi.waitFor(() => expect(seen).toEqual({ link: null }), soon)
  writeFileSync(join(elsewhere, 'a.md'), 'a')
  write('b.md', 'b')
  await vi.waitFor(() => expect(seen).toMatchObject({ 'b.md': 'b' }), soon)
  expect(seen).toEqual({ link: null, 'b.md': 'b' })
  rmSync(elsewhere, { recursive: true })
})

describe('where the system watches no more files', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })

  test('they are looked at once a second, and the fix is named', async () => {
    await watching[Symbol.asyncDispose]()
    const asBefore = fs.watch
    vi.spyOn(fs, 'watch').mockImplementation((path: PathLike, ...rest: unknown[]) => {
      if (basename(String(path)) !== 'a.md') return Reflect.apply(asBefore, fs, [path, ...rest])
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    })
    syncBuiltinESMExports()
    await watchFolder(folder)
    expect(warnings).toEqual([
      `The system watches no more files; changes in ${folder} are looked for once a second.\n  fix: sudo sysctl fs.inotify.max_user_watches=1048576`,
    ])
    await vi.waitFor(() => expect(seen).toMatchObject({ '': null }), soon)
    write('2026/a.md', 'changed')
    await vi.waitFor(() => expect(seen).toMatchObject({ '2026/a.md': 'changed' }), soon)
  })
})
