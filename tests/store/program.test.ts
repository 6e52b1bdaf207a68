import { expect, test } from 'vitest'
import { programHash } from '../../src/store/program.ts'
import { contentFolder } from '../support/content-folder.ts'

const files = {
  '.eleventy.ts': '1',
  'plugin.js': '1',
  'layouts/styles/site.css': '1',
  'src/build/render.ts': '1',
  'package-lock.json': '1',
  'README.md': '1',
}

function changes(file: string, patterns?: readonly string[]): boolean {
  using project = contentFolder(files)
  const before = programHash(project.path, patterns)
  project.write({ [file]: '2' })
  return programHash(project.path, patterns) !== before
}

test('the hash of all code changes with every file of it, and with packages', () => {
  const changing = Object.keys(files).filter((file) => changes(file))
  expect(changing).toEqual(Object.keys(files).filter((file) => file !== 'README.md'))
})

test('the hash of some code changes with it, and with packages', () => {
  const changing = Object.keys(files).filter((file) => changes(file, ['layouts/**/*.*']))
  expect(changing).toEqual(['layouts/styles/site.css', 'package-lock.json'])
})
