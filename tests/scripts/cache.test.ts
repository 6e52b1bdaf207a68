import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyProject } from '../support/project.ts'

test('a .cache that is a file keeps no command from its work, pictures included', async () => {
  using project = copyProject()
  const at = (...names: readonly string[]): string => join(project.path, ...names)
  writeFileSync(at('.cache'), 'a file')
  mkdirSync(at('content/articles'))
  copyFileSync('tests/images/ferry.jpg', at('content/articles/ferry.jpg'))
  writeFileSync(
    at('content/articles/a.md'),
    '---\ntitle: Ferry\ndate: 2019-09-09\n---\n\nIt came.\n\n![A ferry](ferry.jpg)\n',
  )
  await project.run('check.ts')
  await project.run('build.ts', '--quiet')
  expect(existsSync(at('_site/images'))).toBe(true)
})
