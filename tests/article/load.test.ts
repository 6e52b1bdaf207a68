import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { articleFiles, loadArticles, newestFirst } from '../../src/article/load.ts'
import { articleSource, read, reading } from './source.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-test-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** The file as messages name it. */
function named(name: string): string {
  return relative('.', join(folder, name))
}

describe('the articles of a folder', () => {
  test('are all files of Markdown, wherever they stand', async () => {
    await write({
      'b.md': '',
      '2019/a.md': '',
      '2019/09/c.md': '',
      'notes.txt': '',
      '.hidden.md': '',
      'x.md/y.txt': '',
    })
    const files = articleFiles(folder)
    expect(files.map((file) => relative(folder, file))).toEqual([
      '2019/09/c.md',
      '2019/a.md',
      'b.md',
    ])
  })

  test('are none, if there is no folder', async () => {
    expect(await loadArticles(join(folder, 'nowhere'), reading)).toEqual([])
  })

  test('are read with their drafts, the newest first, and within a day by address', async () => {
    await write({
      'a.md': articleSource('slug: b'),
      'b.md': articleSource('slug: a'),
      'c.md': articleSource('slug: c\ndraft: true').replace('2019-09-09', '2020-01-01'),
      'd.md': articleSource('slug: d').replace('2019-09-09', '1999-12-31'),
    })
    const articles = await loadArticles(folder, reading)
    expect(articles.map(({ slug }) => slug)).toEqual(['c', 'a', 'b', 'd'])
  })

  test('may have Windows line ends and a byte-order mark', async () => {
    await write({ 'a.md': `\ufeff${articleSource().replaceAll('\n', '\r\n')}` })
    expect(await loadArticles(folder, reading)).toMatchObject([{ title: 'Mail carried' }])
  })
})

describe('mistakes in the articles of a folder', () => {
  test('are told of all files at once', async () => {
    await write({
      'a.md': 'Text.',
      'b.md': articleSource('sumary: x'),
      'c.md': articleSource(),
      'd.md': new Uint8Array([0x2d, 0xff]),
    })
    await expect(loadArticles(folder, reading)).rejects.toThrow(
      [
        '3 mistakes in the content:',
        '',
        `${named('a.md')}:1:1 The file has no front matter.`,
        '  fix: begin the file with  ---  alone on the first line, then the fields, then  ---',
        `${named('b.md')}:4:1 There is no field "sumary".`,
        '  fix: did you mean  summary:  ?',
        `${named('d.md')}:1:2 The byte 0xff at offset 1 is not UTF-8.`,
        '  fix: save the file with the encoding UTF-8',
      ].join('\n'),
    )
  })

  test('are two articles with one address', async () => {
    await write({ 'a.md': articleSource(), '2019/b.md': articleSource() })
    await expect(loadArticles(folder, reading)).rejects.toThrow(
      [
        '1 mistake in the content:',
        '',
        `${named('a.md')}:1:1 The address /news/2019/09/mail-carried/ is that of ${named('2019/b.md')} too.`,
        '  fix: give one of the two a slug of its own, as in  slug: mail-carried-2',
      ].join('\n'),
    )
  })

  test('are a former address that is somebody else’s', async () => {
    await write({
      'a.md': articleSource('slug: a'),
      'b.md': articleSource('slug: b\naliases: [/news/2019/09/a/]'),
    })
    await expect(loadArticles(folder, reading)).rejects.toThrow(
      `${named('b.md')}:1:1 The address /news/2019/09/a/ is that of ${named('a.md')} too.\n` +
        '  fix: delete the alias in one of the two',
    )
  })
})

test('links to articles, and to folders of them, are named and not read', async () => {
  await write({ 'a.md': articleSource(), 'elsewhere/b.md': 'Text.' })
  const articles = join(folder, 'articles')
  await mkdir(articles)
  await symlink('../a.md', join(articles, 'file.md'))
  await symlink('nowhere', join(articles, 'lost.md'))
  await symlink('../elsewhere', join(articles, 'folder'))
  await symlink('../a.md', join(articles, 'picture.jpg'))
  await symlink('loop', join(articles, 'loop'))
  const says = ['file.md', 'folder', 'lost.md'].map(
    (name) =>
      `${named(`articles/${name}`)}:1:1 This is a link, and links to articles are not followed.\n` +
      '  fix: put the file or the folder itself in its place',
  )
  await expect(loadArticles(articles, reading)).rejects.toThrow(
    ['3 mistakes in the content:', '', ...says].join('\n'),
  )
})

test('an article comes neither before nor after itself', () => {
  expect(newestFirst(read(), read())).toBe(0)
})
