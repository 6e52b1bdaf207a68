import { hash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginEdition } from '../../src/output/begin-edition.ts'
import type { Changed, Edition } from '../../src/output/edition.ts'
import { filesOf } from '../../src/output/inventory.ts'
import { discardEdition, stagingOf } from '../../src/output/journal.ts'
import type { MadeFrom } from '../../src/output/record-table.ts'

let place: string
let folder: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'newsroom-edition-'))
  folder = join(place, 'site')
})

afterEach(() => rmSync(place, { recursive: true }))

const open = (): Promise<Edition> =>
  beginEdition({ folder, recordsFile: join(place, 'records') }).opened

const keyOf = (text: string): string => hash('sha256', text)

const from = (text: string): MadeFrom => ({ key: keyOf(text), glance: '' })

/** Publishes an edition of just these files; the key of each is the hash of its content. */
async function publish(files: Readonly<Record<string, string>>, text = ''): Promise<Changed> {
  const edition = await open()
  for (const [path, content] of Object.entries(files)) edition.put(path, content, from(content))
  return edition.publish({ key: '', text })
}

function published(): Readonly<Record<string, string>> {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  return Object.fromEntries(filesOf(folder).map((path) => [path, read(path)]))
}

const none = { key: '', text: '' }
const first = { 'index.html': 'home', 'news/a/index.html': 'a', 'news/b/index.html': 'b' }

describe('an edition', () => {
  test('makes a folder that is not there yet', async () => {
    expect(await publish(first)).toEqual({ written: 3, unchanged: 0, deleted: 0 })
    expect(published()).toEqual(first)
  })

  test('leaves nothing beside the folder', async () => {
    await publish(first)
    await publish({ 'index.html': 'other' })
    expect(existsSync(stagingOf(folder))).toBe(false)
  })

  test('writes what changed, leaves what did not, and deletes what is no longer in it', async () => {
    await publish(first)
    const before = statSync(join(folder, 'index.html')).mtimeMs
    const next = { 'index.html': 'home', 'news/a/index.html': 'A', 'news/c/index.html': 'c' }
    expect(await publish(next)).toEqual({ written: 2, unchanged: 1, deleted: 1 })
    expect(published()).toEqual(next)
    expect(existsSync(join(folder, 'news/b'))).toBe(false)
    expect(statSync(join(folder, 'index.html')).mtimeMs).toBe(before)
  })

  test('changes nothing until it is published, and nothing at all if it is discarded', async () => {
    await publish(first)
    const edition = await open()
    edition.put('index.html', 'other')
    expect(published()).toEqual(first)
    discardEdition(folder)
    expect(published()).toEqual(first)
    expect(existsSync(stagingOf(folder))).toBe(false)
  })

  test('tells which of its files are new, and reads the others', async () => {
    await publish(first)
    const edition = await open()
    edition.keeps('index.html', from('home'))
    edition.put('news/a/index.html', 'A')
    expect(['index.html', 'news/a/index.html'].map((path) => edition.isNew(path))).toEqual([
      false,
      true,
    ])
    expect(edition.standing.read('index.html')).toBe('home')
    discardEdition(folder)
  })

  test('is refused whole if a file of it is a folder as well, and changes nothing', async () => {
    await publish({ 'feed.xml': 'feed', 'index.html': 'home' })
    const edition = await open()
    edition.keeps('feed.xml', from('feed'))
    edition.put('feed.xml/index.html', 'page')
    expect(() => edition.publish(none)).toThrow('feed.xml is a file and a folder of one edition.')
    discardEdition(folder)
    expect(published()).toEqual({ 'feed.xml': 'feed', 'index.html': 'home' })
    expect(existsSync(stagingOf(folder))).toBe(false)
  })

  test('goes into an empty folder that a link leads to, and the link stays', async () => {
    mkdirSync(join(place, 'disk'))
    symlinkSync(join(place, 'disk'), folder)
    await publish(first)
    await publish({ ...first, 'index.html': 'other' })
    expect(published()).toEqual({ ...first, 'index.html': 'other' })
    expect(lstatSync(folder).isSymbolicLink()).toBe(true)
    expect(existsSync(stagingOf(folder))).toBe(false)
  })

  test.each([
    { what: 'a file becomes a folder', before: { old: 'x' }, after: { 'old/index.html': 'y' } },
    { what: 'a folder becomes a file', before: { 'old/index.html': 'y' }, after: { old: 'x' } },
  ])('holds when $what', async ({ before, after }) => {
    await publish(before)
    await publish(after)
    expect(published()).toEqual(after)
  })
})

describe('what stands', () => {
  test('is kept if it was made from the same', async () => {
    await publish(first)
    const edition = await open()
    expect(edition.keeps('index.html', from('home'))).toBe(true)
    expect(edition.keeps('index.html', from('other'))).toBe(false)
    expect(edition.publish(none)).toEqual({ written: 0, unchanged: 1, deleted: 2 })
  })

  test('is kept by what it was made from last, even if its bytes stayed', async () => {
    await publish({ 'index.html': 'home' })
    const edition = await open()
    edition.put('index.html', 'home', from('something else'))
    edition.publish(none)
    const next = await open()
    expect(next.keeps('index.html', from('home'))).toBe(false)
    expect(next.keeps('index.html', from('something else'))).toBe(true)
  })

  describe('with a glance', () => {
    const glance = keyOf('glance')
    beforeEach(async () => {
      const edition = await open()
      edition.put('index.html', 'home', { key: keyOf('home'), glance })
      edition.publish(none)
    })

    test('is kept without its key', async () => {
      const edition = await open()
      expect(edition.keepsAtAGlance('index.html', keyOf('other glance'))).toBe(false)
      expect(edition.keepsAtAGlance('index.html', glance)).toBe(true)
      edition.publish(none)
      expect((await open()).keepsAtAGlance('index.html', glance)).toBe(true)
    })

    test('is not kept by the glance that nobody said', async () => {
      const edition = await open()
      expect(edition.keepsAtAGlance('index.html', '')).toBe(false)
      discardEdition(folder)
    })

    test('is kept by its key if the glance is another, which is enough the next time', async () => {
      const edition = await open()
      const other = { key: keyOf('home'), glance: keyOf('other glance') }
      expect(edition.keeps('index.html', other)).toBe(true)
      edition.publish(none)
      const next = await open()
      expect(next.keepsAtAGlance('index.html', other.glance)).toBe(true)
      expect(next.keepsAtAGlance('index.html', glance)).toBe(false)
    })
  })

  test.each([
    { what: 'was written over', harm: (file: string) => writeFileSync(file, 'harm') },
    { what: 'is gone', harm: (file: string) => rmSync(file) },
    {
      what: 'was written over by somebody who set the clock back',
      harm: (file: string) => {
        const { atime, mtime } = statSync(file)
        writeFileSync(file, 'harm')
        utimesSync(file, atime, mtime)
      },
    },
  ])('is made again if it $what', async ({ harm }) => {
    await publish(first)
    harm(join(folder, 'index.html'))
    const edition = await open()
    expect(edition.keeps('index.html', from('home'))).toBe(false)
    discardEdition(folder)
    expect(await publish(first)).toEqual({ written: 1, unchanged: 2, deleted: 0 })
    expect(published()).toEqual(first)
  })

  describe('is made again if somebody has put', () => {
    const put = (path: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), 'by hand')
    }
    const away = (path: string): void => rmSync(join(folder, path), { recursive: true })

    test.each([
      {
        what: 'an empty folder in place of a file',
        byHand: () => {
          away('index.html')
          mkdirSync(join(folder, 'index.html'))
        },
      },
      {
        what: 'a folder with files in place of a file',
        byHand: () => {
          away('index.html')
          put('index.html/a/b')
        },
      },
      {
        what: 'a file in place of a folder',
        byHand: () => {
          away('news')
          put('news')
        },
      },
      {
        what: 'a link in place of a folder',
        byHand: () => {
          away('news')
          mkdirSync(join(place, 'elsewhere'))
          symlinkSync(join(place, 'elsewhere'), join(folder, 'news'))
        },
      },
      {
        what: 'a link that leads nowhere in place of a file',
        byHand: () => {
          away('index.html')
          symlinkSync('nowhere', join(folder, 'index.html'))
        },
      },
    ])('$what', async ({ byHand }) => {
      const next = { ...first, 'news/c/index.html': 'c' }
      for (const files of [first, next]) {
        await publish(first)
        byHand()
        await publish(files)
        expect(published()).toEqual(files)
        expect(filesOf(join(place, 'elsewhere'))).toEqual([])
        rmSync(join(place, 'elsewhere'), { recursive: true, force: true })
      }
    })
  })

  test('is deleted if nobody knows it', async () => {
    await publish(first)
    writeFileSync(join(folder, 'stray.txt'), '')
    expect(await publish(first)).toEqual({ written: 0, unchanged: 3, deleted: 1 })
  })

  test('is kept as a group only as long as all of it stands', async () => {
    const edition = await open()
    for (const path of ['index/a', 'index/b']) edition.put(path, path, from('group'))
    edition.publish(none)
    const again = await open()
    expect([
      again.keepsAll('index/', keyOf('group')),
      again.keepsAll('index/', keyOf('other')),
    ]).toEqual([true, false])
    again.publish(none)
    rmSync(join(folder, 'index/b'))
    const spoilt = await open()
    expect(spoilt.keepsAll('index/', keyOf('group'))).toBe(false)
    discardEdition(folder)
  })
})

describe('the records', () => {
  test.each([
    { what: 'lost', harm: (file: string) => rmSync(file) },
    {
      what: 'cut off',
      harm: (file: string) => writeFileSync(file, readFileSync(file).subarray(9)),
    },
    { what: 'scribbled over', harm: (file: string) => writeFileSync(file, 'a\n"b"\nc') },
  ])('may be $what: what stands is read then, and stays', async ({ harm }) => {
    await publish(first, 'note')
    harm(join(place, 'records'))
    expect((await open()).note).toBeUndefined()
    expect(await publish(first)).toEqual({ written: 0, unchanged: 3, deleted: 0 })
  })

  test('carry a note to the next edition, as long as the folder is as it was left', async () => {
    await publish(first, 'note')
    expect((await open()).note?.text).toBe('note')
    mkdirSync(join(folder, 'empty'))
    expect((await open()).note?.text).toBe('note')
    writeFileSync(join(folder, 'stray.txt'), '')
    expect((await open()).note).toBeUndefined()
  })
})
