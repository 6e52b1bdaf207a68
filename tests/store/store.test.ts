import { globSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Site } from '../../src/archive/archive.ts'
import { readContent } from '../../src/archive/content.ts'
import { makeSite } from '../../src/archive/site.ts'
import { toSource } from '../../src/html/html.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'
import { assets } from '../support/site.ts'

const names = ['Liu Aili', 'Rural e-commerce', 'Philately', 'Beijing']
const articles = Array.from({ length: 12 }, (_, index) => {
  const name = names[index % names.length]
  const source = `---\ntitle: Mail ${index}\ndate: 2019-09-09\nslug: mail-${index}\n---\n\n${name} came.\n`
  return [`articles/${index}.md`, source] as const
})

let content: ContentFolder
/** Stands for the project's folder. */
let root: string

beforeEach(() => {
  content = contentFolder(Object.fromEntries(articles))
  root = mkdtempSync(join(tmpdir(), 'store-'))
})

afterEach(() => {
  content[Symbol.dispose]()
  rmSync(root, { recursive: true, force: true })
})

/** The site of the content, whose texts nobody has asked for yet. */
async function build(store?: Store): Promise<Site> {
  const day = '2026-11-21'
  const read = store?.readArticle
  const inputs = { content: content.path, fallback: 'content', day, base: null } as const
  const all = await readContent(read === undefined ? inputs : { ...inputs, read })
  const recallMentions = store?.memory('subjects').recall
  const purpose = { day, assets, drafts: false } as const
  return makeSite(all, recallMentions === undefined ? purpose : { ...purpose, recallMentions })
}

/** Everything that pages are made from, as plain data. */
function valuesOf({ archive }: Site): unknown {
  const { subjects, related, topics } = archive
  const older = archive.articles.map(({ url }) => related.get(url))
  const plain = [...subjects, ...older, ...topics.map(({ key }) => key)]
  const texts = archive.articles.map((article) => ({ ...article, body: toSource(article.body) }))
  return JSON.parse(JSON.stringify([texts, plain]))
}

function open(warn?: (line: string) => void): Store {
  return openStore(root, content.path, warn)
}

interface Damage {
  readonly file: number
  readonly at: number
  readonly how: 'cut' | 'scribble' | 'delete'
}

function harm({ file, at, how }: Damage): void {
  const files = globSync('.cache/store/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const path = files[file % files.length]
  if (path === undefined) return
  const bytes = readFileSync(path)
  const place = at % Math.max(1, bytes.length)
  if (how === 'delete') rmSync(path)
  else if (how === 'cut') truncateSync(path, place)
  else writeFileSync(path, bytes.with(place, (bytes[place] ?? 0) ^ 1))
}

describe('a store', () => {
  test('gives the site that reading everything gives, cold and warm', async () => {
    const plain = valuesOf(await build())
    for (let round = 0; round < 2; round += 1) {
      const store = open()
      const site = await build(store)
      store.save()
      expect(valuesOf(site)).toEqual(plain)
    }
  })

  test('gives the same site whatever becomes of its files, before a build and within it', async () => {
    const plain = valuesOf(await build())
    const damage = fc.array(
      fc.record<Damage>({
        file: fc.nat(),
        at: fc.nat(),
        how: fc.constantFrom('cut', 'scribble', 'delete'),
      }),
      { maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(damage, damage, async (before, within) => {
        for (const one of before) harm(one)
        const store = open()
        const site = await build(store)
        store.save()
        for (const one of within) harm(one)
        expect(valuesOf(site)).toEqual(plain)
        store.save()
      }),
      { numRuns: 60 },
    )
  })

  test('serves two builds at the same time', async () => {
    const plain = valuesOf(await build())
    const [one, other] = [open(), open()]
    const sites = [await build(one), await build(other)]
    one.save()
    other.save()
    for (const site of [...sites, await build(open())]) expect(valuesOf(site)).toEqual(plain)
  })

  test('is no worse than none when it is deleted within a build', async () => {
    const plain = valuesOf(await build())
    const store = open()
    const site = await build(store)
    rmSync(join(root, '.cache'), { recursive: true })
    expect(valuesOf(site)).toEqual(plain)
    store.save()
    expect(valuesOf(await build(open()))).toEqual(plain)
  })

  test('reads no text of an article that has not changed', async () => {
    const first = open()
    await build(first)
    first.save()
    const site = await build(open())
    content.write(Object.fromEntries(articles.map(([file]) => [file, 'changed'])))
    rmSync(join(root, '.cache'), { recursive: true })
    expect(() => site.archive.articles[0]?.body).toThrow('The file was changed')
  })

  test('that cannot be written says so once, and the build goes on', async () => {
    writeFileSync(join(root, '.cache'), 'no folder')
    const plain = valuesOf(await build())
    const said: string[] = []
    const store = open((line) => said.push(line))
    const site = await build(store)
    store.save()
    expect(valuesOf(site)).toEqual(plain)
    expect(said).toEqual([
      expect.stringMatching(/^\.cache.store.[0-9a-f]{16} cannot be written \(E/),
    ])
  })

  test('remembers for each kind what was asked for, and leaves the other kinds as they are', () => {
    const first = open()
    expect(first.memory('search').recall('a', () => 'made')).toBe('made')
    first.memory('subjects').recall('a', () => 'another')
    first.save()
    const second = open()
    expect(second.memory('search').recall('a', () => 'again')).toBe('made')
    second.save()
    expect(
      open()
        .memory('subjects')
        .recall('a', () => 'again'),
    ).toBe('another')
  })
})
