import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyProject, type ProjectCopy } from '../support/project.ts'
import { writeFiles } from '../support/published.ts'
import { replaceIn } from '../support/replace-in.ts'

let project: ProjectCopy

beforeAll(async () => {
  project = copyProject()
  writeFiles(project.path, {
    'content/articles/a.md': '---\ntitle: Mail\ndate: 2019-09-09\n---\n\nIt came.\n',
  })
  await build()
})

afterAll(() => project[Symbol.dispose]())

async function build(): Promise<void> {
  await project.run('build.ts', '--date', '2026-01-01')
}

/** The first tags of pages that Eleventy makes, lists among them. */
function firstTags(): readonly string[] {
  const files = ['index.html', 'news/index.html', 'sections/news/index.html', 'about/index.html']
  return files.map((file) => {
    const source = readFileSync(join(project.path, '_site', file), 'utf8')
    return /<html[^>]*>/.exec(source)?.[0] ?? ''
  })
}

test('transforms of .eleventy.ts and of its plugins take effect, on pages that stood before too', async () => {
  replaceIn(
    join(project.path, '.eleventy.ts'),
    /eleventy\.setUseGitIgnore/,
    (found) => `
  eleventy.addPlugin((config) => {
    config.addTransform('of-a-plugin', async (source) => source.replace('own', 'own, plugin'))
  })
  eleventy.addTransform('own', (source) => source.replace('<html', '<html class="own"'))
  ${found}`,
  )
  await build()
  expect(firstTags()).toEqual(Array(4).fill('<html class="own, plugin" lang="en">'))
})

test('code that puts a build together takes effect, on pages that stood before too', async () => {
  replaceIn(
    join(project.path, 'src/build/render.ts'),
    /put\(url, source/,
    (found) => `${found}.replace('own', 'build')`,
  )
  await build()
  expect(firstTags()).toEqual(Array(4).fill('<html class="build, plugin" lang="en">'))
})
