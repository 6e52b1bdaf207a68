import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { filesOf } from '../../src/output/inventory.ts'
import {
  closeJournal,
  completeEdition,
  inOrderOfPlacing,
  stagedFile,
  stagingOf,
} from '../../src/output/journal.ts'

let place: string
let folder: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'newsroom-journal-'))
  folder = join(place, 'site')
})

afterEach(() => rmSync(place, { recursive: true, force: true }))

const old = { 'index.html': 'old', 'news/gone.html': 'gone', 'news/kept.html': 'kept' }
const staged = { 'index.html': 'new', 'news/new.html': 'new', 'topics/new.html': 'new' }
const wanted = { ...staged, 'news/kept.html': 'kept' }
const journal = { place: Object.keys(staged), remove: ['news/gone.html'] }

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** The old site, and the files of the new one beside it. */
function stage(): void {
  for (const [path, content] of Object.entries(old)) write(join(folder, path), content)
  for (const [path, content] of Object.entries(staged)) write(stagedFile(folder, path), content)
}

function site(): Readonly<Record<string, string>> {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  return Object.fromEntries(filesOf(folder).map((path) => [path, read(path)]))
}

test('what new pages need is placed first, then they are, then what stands is replaced', () => {
  const stands = new Set(['index.html', 'feed.xml'])
  const paths = [
    'news/b/index.html',
    'index.html',
    'news/b/index.json',
    'feed.xml',
    'news/index.html',
  ]
  expect(inOrderOfPlacing(paths, (path) => stands.has(path))).toEqual([
    'news/b/index.json',
    'news/b/index.html',
    'news/index.html',
    'index.html',
    'feed.xml',
  ])
})

test('an edition that was not decided is cleared away, and the old one stays', () => {
  stage()
  expect(completeEdition(folder)).toBe(false)
  expect(site()).toEqual(old)
  expect(filesOf(stagingOf(folder))).toEqual([])
})

test('an edition that was decided is completed', () => {
  stage()
  closeJournal(folder, journal)
  expect(completeEdition(folder)).toBe(true)
  expect(site()).toEqual(wanted)
  expect(filesOf(stagingOf(folder))).toEqual([])
})

test('a journal that was cut off while it was written decides nothing', () => {
  stage()
  writeFileSync(join(stagingOf(folder), 'journal.json.unfinished'), '{"place":["ind')
  expect(completeEdition(folder)).toBe(false)
  expect(site()).toEqual(old)
})

test.each(['', '{"place":["ind', '{"place":1}', 'null'])(
  'a journal that the disk has spoilt decides nothing: %j',
  (spoilt) => {
    stage()
    writeFileSync(join(stagingOf(folder), 'journal.json'), spoilt)
    expect(completeEdition(folder)).toBe(false)
    expect(existsSync(stagingOf(folder))).toBe(false)
    expect(site()).toEqual(old)
  },
)

test('an edition that was cut off anywhere while it was completed is completed by the next one', () => {
  fc.assert(
    fc.property(fc.subarray(journal.place), fc.boolean(), (done, removed) => {
      rmSync(folder, { recursive: true, force: true })
      stage()
      closeJournal(folder, journal)
      for (const path of done) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        renameSync(stagedFile(folder, path), join(folder, path))
      }
      if (removed) rmSync(join(folder, 'news/gone.html'))
      completeEdition(folder)
      expect(site()).toEqual(wanted)
    }),
  )
})

describe('an edition is completed although somebody has put', () => {
  const put = (path: string, content = 'by hand'): void => write(join(folder, path), content)
  const away = (path: string): void => rmSync(join(folder, path), { recursive: true })

  test.each([
    {
      what: 'a folder where a file must be',
      byHand: () => mkdirSync(join(folder, 'topics/new.html/x'), { recursive: true }),
    },
    {
      what: 'a folder in place of a file',
      byHand: () => {
        away('index.html')
        put('index.html/x/y')
      },
    },
    { what: 'a file where a folder must be', byHand: () => put('topics') },
    {
      what: 'a link where a folder must be',
      byHand: () => {
        mkdirSync(join(place, 'elsewhere'))
        symlinkSync(join(place, 'elsewhere/none'), join(folder, 'topics'))
      },
    },
    {
      what: 'a folder in place of a file that goes',
      byHand: () => {
        away('news/gone.html')
        put('news/gone.html/x')
      },
    },
  ])('$what', ({ byHand }) => {
    stage()
    closeJournal(folder, journal)
    byHand()
    expect(completeEdition(folder)).toBe(true)
    expect(site()).toEqual(wanted)
    expect(existsSync(stagingOf(folder))).toBe(false)
  })
})

test('an edition that the system refuses says where it waits, and is completed once nothing stands against it', () => {
  stage()
  closeJournal(folder, journal)
  renameSync(folder, join(place, 'kept'))
  symlinkSync('/proc/self', folder)
  const refused = expect.objectContaining({ waiting: stagingOf(folder), dest: expect.any(String) })
  for (let round = 0; round < 2; round += 1) {
    expect(() => completeEdition(folder)).toThrow(refused)
  }
  rmSync(folder)
  renameSync(join(place, 'kept'), folder)
  expect(completeEdition(folder)).toBe(true)
  expect(site()).toEqual(wanted)
  expect(existsSync(stagingOf(folder))).toBe(false)
})

const otherDisk = '/dev/shm'
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(tmpdir()).dev

test.skipIf(!hasOtherDisk)('an edition is completed into a folder on another disk', () => {
  const there = mkdtempSync(join(otherDisk, 'newsroom-journal-'))
  symlinkSync(there, folder)
  stage()
  closeJournal(folder, journal)
  expect(completeEdition(folder)).toBe(true)
  expect(site()).toEqual(wanted)
  expect(readdirSync(there).toSorted()).toEqual(['index.html', 'news', 'topics'])
  rmSync(there, { recursive: true })
})
