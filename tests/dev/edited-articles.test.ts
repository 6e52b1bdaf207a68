import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSource } from '../../src/article/read.ts'
import { EditedArticles } from '../../src/dev/edited-articles.ts'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'
import { aNewsroom } from '../support/newsroom.ts'

const reading = { newsroom: aNewsroom(), day: '2026-11-21' } as const
const source = '---\ntitle: A\ndate: 2019-09-09\n---\n\nText.\n'

let content: ContentFolder
let articles: EditedArticles

beforeEach(async () => {
  content = contentFolder({ 'a.md': source, 'b.md': source.replace('A', 'B') })
  articles = new EditedArticles(content.path)
  await load()
})

afterEach(() => {
  content[Symbol.dispose]()
})

/** Loads after some files have changed; titles, and how many files were read for them. */
async function load(...changed: readonly string[]): Promise<{ titles: string[]; read: number }> {
  let read = 0
  articles.note(changed.map((name) => join(content.path, name)))
  const all = await articles.load(content.path, reading, (...file) => {
    read += 1
    return readSource(...file)
  })
  return { titles: all.map(({ title }) => title), read }
}

describe('articles that are edited', () => {
  test('are read again where they have changed', async () => {
    content.write({ 'b.md': source.replace('A', 'C') })
    expect(await load('b.md')).toEqual({ titles: ['A', 'C'], read: 1 })
  })

  test('come and go', async () => {
    content.write({ '2026/d.md': source.replace('A', 'D') })
    rmSync(join(content.path, 'a.md'))
    expect(await load('2026/d.md', 'a.md')).toEqual({ titles: ['B', 'D'], read: 1 })
  })

  test.each([{ changed: [] }, { changed: ['2026'] }, { changed: ['a.md', 'picture.png'] }])(
    'are all read when $changed changed',
    async ({ changed }) => {
      expect(await load(...changed)).toEqual({ titles: ['A', 'B'], read: 2 })
    },
  )

  test('are read where they have changed before they could be loaded', async () => {
    articles.note([join(content.path, 'a.md')])
    expect((await load('b.md')).read).toBe(2)
    articles.note([])
    expect((await load('b.md')).read).toBe(2)
    expect((await load('b.md')).read).toBe(1)
  })

  test('stay wrong until they are mended, whatever else changes', async () => {
    content.write({ 'a.md': source.replace('09-09', '09-31') })
    await expect(load('a.md')).rejects.toThrow('"2019-09-31" is not a day.')
    await expect(load('b.md')).rejects.toThrow('"2019-09-31" is not a day.')
    content.write({ 'a.md': source })
    expect((await load('a.md')).titles).toEqual(['A', 'B'])
  })

  test('are no links, which are named until they are gone', async () => {
    symlinkSync('a.md', join(content.path, 'link.md'))
    await expect(load('link.md')).rejects.toThrow('links to articles are not followed')
    await expect(load()).rejects.toThrow('links to articles are not followed')
    rmSync(join(content.path, 'link.md'))
    expect((await load('link.md')).titles).toEqual(['A', 'B'])
  })
})
