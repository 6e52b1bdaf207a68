import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createArticle } from '../../src/article/create.ts'
import { checkContent, type CheckResult } from '../../src/check/check.ts'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'
import { provenance } from '../support/published.ts'
import { badFiles, words } from './bad-files.ts'

async function check({ path }: Pick<ContentFolder, 'path'>): Promise<CheckResult> {
  return checkContent({
    root: '.',
    content: path,
    fallback: 'content',
    day: '2026-01-01',
    cache: join(path, 'cache.json'),
  })
}

/** The messages as if the working folder were that of the articles. */
function messages(folder: ContentFolder, { mistakes }: CheckResult): readonly string[] {
  const content = relative('.', folder.path)
  return mistakes.map(({ message }) =>
    message
      .replaceAll(`${content}/articles/`, '')
      .replaceAll(`${content}/`, '')
      .replaceAll(content, 'content'),
  )
}

describe('checkContent', () => {
  test.each(badFiles)('names $what', async ({ files, links = {}, says }) => {
    using folder = contentFolder(files)
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true })
      symlinkSync(target, join(folder.path, path))
    }
    expect(messages(folder, await check(folder))).toEqual(says)
  })

  test('is asked for each of its rules', async () => {
    const rules = globSync('src/check/{across,rules}/*.ts').flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/code: '([\w-]+)'/g), ([, code = '']) => code),
    )
    const broken = new Set<string>()
    for (const { files } of badFiles) {
      using folder = contentFolder(files)
      for (const { code } of (await check(folder)).mistakes) broken.add(code)
    }
    expect(rules.length).toBeGreaterThan(10)
    expect(rules.filter((code) => !broken.has(code))).toEqual([])
  })

  test('takes no drafts of one text for one article', async () => {
    const draft = createArticle(
      { title: 'A', date: '2019-09-09', section: 'news', lang: 'en', text: '' },
      () => false,
    )
    using folder = contentFolder({
      [`articles/${draft.file}`]: draft.source,
      'articles/b.md': draft.source.replace('slug: a', 'slug: b'),
      'articles/c.md': `---\ntitle: C\ndate: 2019-09-09\n---\n\n${words}\n`,
      'articles/d.md': `---\ntitle: D\ndate: 2019-09-09\ndraft: true\n---\n\n${words}\n`,
    })
    expect((await check(folder)).mistakes).toEqual([])
  })

  test('says the same of files that it does not read again', async () => {
    using folder = contentFolder(Object.assign({}, ...badFiles.map(({ files }) => files)))
    const first = await check(folder)
    expect((await check(folder)).mistakes).toEqual(first.mistakes)
    expect(first.mistakes.length).toBeGreaterThan(0)
  })

  test('reads a file again that has changed', async () => {
    using folder = contentFolder({ 'articles/a.md': '---\ntitle: Mail\n---\n\nIt came.\n' })
    expect((await check(folder)).mistakes).toHaveLength(1)
    folder.write({ 'articles/a.md': '---\ntitle: Mail\ndate: 2019-09-09\n---\n\nIt came.\n' })
    expect((await check(folder)).mistakes).toEqual([])
  })

  test('looks at pictures and captures again, though the article has not changed', async () => {
    const capture = Buffer.from('A capture.')
    using folder = contentFolder({
      'articles/a.md': `---\ntitle: Mail\ndate: 2019-09-09\n${provenance('sources/x.txt', capture)}---\n\n![A ferry](ferry.jpg)\n`,
      'articles/ferry.jpg': readFileSync('tests/images/ferry.jpg'),
      'sources/x.txt': capture,
    })
    expect((await check(folder)).mistakes).toEqual([])
    rmSync(join(folder.path, 'articles/ferry.jpg'))
    symlinkSync('/etc/hostname', join(folder.path, 'articles/ferry.jpg'))
    folder.write({ 'sources/x.txt': 'Another one.' })
    const codes = (await check(folder)).mistakes.map(({ code }) => code)
    expect(codes).toEqual(['changed-capture', 'image-elsewhere'])
  })

  test('finds nothing wrong with the real content', async () => {
    using folder = contentFolder({})
    const result = await checkContent({
      root: '.',
      content: 'content',
      fallback: 'content',
      day: '2026-01-01',
      cache: join(folder.path, 'cache.json'),
    })
    expect(result.mistakes).toEqual([])
    expect(result.files).toBeGreaterThan(5)
  })
})

test('a newsroom that takes no reports of mistakes is told so, which is no mistake', async () => {
  using silent = contentFolder({})
  const { mistakes, advice } = await check(silent)
  expect(mistakes).toEqual([])
  expect(advice.map(({ message }) => message)).toEqual([
    'content/newsroom.yaml Readers cannot report a mistake: there is no field "corrections".\n  fix: add a mail address or the address of a form, as in  corrections: desk@example.org',
  ])
  const yaml = readFileSync('content/newsroom.yaml', 'utf8')
  using open = contentFolder({
    'newsroom.yaml': `${yaml}\ncorrections: https://example.org/form\n`,
  })
  expect((await check(open)).advice).toEqual([])
})
