import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { readArticle, type Reading } from '../../src/article/read.ts'
import { rememberedReader, type StampOf } from '../../src/store/articles.ts'
import { openMemory } from '../../src/store/memory.ts'
import { Pack } from '../../src/store/pack.ts'
import { Texts } from '../../src/store/texts.ts'

const base = { url: 'https://example.org/', path: '/' }
const reading: Reading = { newsroom: { sections: [section('news')], base }, day: '2026-11-21' }
const source = `---
title: Mail carried
date: 2019-09-09
topics: [Ships]
updates:
  - { date: 2019-09-10, kind: correction, note: "It was the *Isla*." }
---

## At sea

The *Isla* carried the mail\tof 快遞.
`

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'articles-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Reads in a build of its own; `read` counts when it is called. */
function build(
  read: typeof readArticle,
  text: string | (() => string) = source,
  what = reading,
  file = 'a.md',
  stampOf?: StampOf,
): Article {
  const heads = openMemory(join(folder, 'heads'), 'program', () => 'all')
  const pack = new Pack(join(folder, 'texts'), 'program')
  const texts = new Texts(pack, read, (action) => {
    action()
  })
  const readText = typeof text === 'string' ? () => text : text
  const remembered = rememberedReader({ heads, texts }, read, stampOf)
  const article = remembered({ file, text: readText }, what)
  heads.save()
  pack.save(new Set([article.version]))
  return article
}

function never(): never {
  throw new Error('It was read again.')
}

describe('a remembered reader', () => {
  test('gives the article that reading its file gives', () => {
    const fresh = readArticle(source, 'a.md', reading)
    build(readArticle)
    expect({ ...build(never) }).toEqual(fresh)
  })

  test('reads again what was edited', () => {
    build(readArticle)
    expect(build(readArticle, source.replace('Mail', 'Post')).title).toBe('Post carried')
  })

  test('reads again when the sections of the newsroom are others', () => {
    build(readArticle)
    const fewer: Reading = { ...reading, newsroom: { sections: [section('stamps')], base } }
    expect(() => build(readArticle, source, fewer)).toThrow('"news" is no section of the newsroom.')
  })

  test('does not care for the day of the build, but for drafts without a date', () => {
    build(readArticle)
    const tomorrow: Reading = { ...reading, day: '2026-11-22' }
    expect(build(never, source, tomorrow).date).toBe('2019-09-09')
    const draft = source.replace('date: 2019-09-09', 'draft: true')
    expect(build(readArticle, draft).date).toBe('2026-11-21')
    expect(build(readArticle, draft, tomorrow).date).toBe('2026-11-22')
  })

  test('reads the text anew from the file of the article if it was lost', () => {
    const file = join(folder, 'a.md')
    writeFileSync(file, source)
    const fresh = readArticle(source, file, reading)
    build(readArticle, source, reading, file)
    rmSync(join(folder, 'texts'), { recursive: true })
    const article = build(readArticle, source, reading, file)
    expect(article.blocks).toEqual(fresh.blocks)
    expect(article.body).toEqual(fresh.body)
  })

  test.each([
    { what: 'changed', damage: (file: string) => writeFileSync(file, `${source}More.`) },
    { what: 'deleted', damage: (file: string) => rmSync(file) },
  ])('says so if the text was lost and the file was $what', ({ damage }) => {
    const file = join(folder, 'a.md')
    writeFileSync(file, source)
    build(readArticle, source, reading, file)
    const article = build(never, source, reading, file)
    rmSync(join(folder, 'texts'), { recursive: true })
    const again = build(never, source, reading, file)
    damage(file)
    expect(article.title).toBe('Mail carried')
    expect(() => again.body).toThrow(
      `${file} The file was changed while the site was being made of it.\n  fix: save it, and build once more`,
    )
  })

  describe('with the stamp of a file', () => {
    const unread = (): string => never()
    /** Reads in a build of its own, in which the file has a stamp. */
    const stamped = (text: () => string, { stamp = 'one', what = reading } = {}): string =>
      build(readArticle, text, what, 'a.md', () => stamp).title
    const edited = (): string => source.replace('Mail', 'Post')

    test('does not read a file that has the stamp of before', () => {
      stamped(() => source)
      expect(stamped(unread)).toBe('Mail carried')
    })

    test('reads a file that has another stamp, or none', () => {
      stamped(() => source)
      expect(stamped(edited, { stamp: 'two' })).toBe('Post carried')
      expect(stamped(unread, { stamp: 'two' })).toBe('Post carried')
      expect(() => build(never, unread)).toThrow('It was read again.')
    })

    test('reads a file once more if its head was lost', () => {
      stamped(() => source)
      rmSync(join(folder, 'heads'), { recursive: true })
      expect(stamped(edited)).toBe('Post carried')
    })

    test('reads against another newsroom once more', () => {
      stamped(() => source)
      const what = {
        ...reading,
        newsroom: { ...reading.newsroom, base: { ...base, path: '/news/' } },
      }
      expect(() => stamped(unread, { what })).toThrow('It was read again.')
    })

    test('reads drafts each time, since their day may be that of the build', () => {
      const draft = (): string => source.replace('date: 2019-09-09', 'draft: true')
      stamped(draft)
      expect(() => stamped(unread)).toThrow('It was read again.')
    })
  })

  test('remembers no mistake', () => {
    const wrong = source.replace('2019-09-09', '2019-09-31')
    expect(() => build(readArticle, wrong)).toThrow('"2019-09-31" is not a day.')
    expect(() => build(readArticle, wrong)).toThrow('"2019-09-31" is not a day.')
  })
})

function section(key: string): Reading['newsroom']['sections'][number] {
  return { key, name: key, description: key, aliases: [] }
}
