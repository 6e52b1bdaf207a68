import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'

const article = '---\ntitle: Mail\ndate: 2019-09-09\nslug: mail\n---\n\nIt came.\n'

function command(
  { path }: ContentFolder,
  name: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const flags = ['--content', path, ...(args.includes('--date') ? [] : ['--date', '2026-11-21'])]
  const script = [`scripts/${name}.ts`, ...args, ...flags]
  return spawnSync(process.execPath, script, { encoding: 'utf8', input: '' })
}

test('publish-check writes every address down, and refuses to lose one', () => {
  using folder = contentFolder({
    'articles/a.md': article,
    'articles/b.md': '---\ntitle: Soon\ndraft: true\n---\n\nNot yet.\n',
  })
  expect(command(folder, 'publish-check')).toMatchObject({
    status: 0,
    stdout: '/news/2019/09/mail/\n',
  })
  const lock = (): string => readFileSync(join(folder.path, 'permalinks.lock'), 'utf8')
  expect(lock()).toContain('\n/news/2019/09/mail/ a.md\n')

  folder.write({ 'articles/a.md': article.replace('slug: mail', 'slug: post') })
  const lost = command(folder, 'publish-check')
  expect(lost).toMatchObject({ status: 1, stdout: '' })
  expect(lost.stderr).toContain('add  aliases: [/news/2019/09/mail/]')

  folder.write({
    'articles/a.md': article.replace('slug: mail', 'slug: post\naliases: [/news/2019/09/mail/]'),
  })
  expect(command(folder, 'publish-check')).toMatchObject({
    status: 0,
    stdout: '/news/2019/09/post/\n',
  })
  expect(lock().match(/ a\.md$/gm)).toHaveLength(2)
})

test('new asks nothing where nobody can answer, and warns of what is there already', () => {
  using folder = contentFolder({ 'articles/a.md': article })
  expect(command(folder, 'new')).toMatchObject({ status: 2, stdout: '' })

  const made = command(folder, 'new', 'Mail!', '--date', '2019-09-10', '--section', 'stamps')
  expect(made.status).toBe(0)
  expect(made.stdout).toMatch(/articles\/2019\/2019-09-10-mail-2\.md\n$/)
  expect(made.stderr).toMatch(/a\.md has nearly the same title \(100 %\): Mail\n/)
  expect(made.stderr).toContain('It will stand at /news/2019/09/mail-2/')

  const wrong = command(folder, 'new', 'Post', '--section', 'stamp')
  expect(wrong.status).toBe(2)
  expect(wrong.stderr).toContain('"stamp" is no section of the newsroom. Did you mean  stamps  ?')
})
