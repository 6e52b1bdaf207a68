import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findInside } from '../src/inside.ts'
import { writeFiles } from './support/published.ts'

let folder: string
let inside: string

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'inside-')))
  inside = join(folder, 'content')
  writeFiles(folder, {
    'secret.txt': 'secret',
    'content-secret/a.txt': 'secret',
    'content/a.txt': 'a',
    'content/2019/b..c.txt': 'bc',
    'content/..d/e.txt': 'e',
  })
  symlinkSync('../secret.txt', join(inside, 'out.txt'))
  symlinkSync('out.txt', join(inside, 'out-by-another.txt'))
  symlinkSync('..', join(inside, 'up'))
  symlinkSync('2019', join(inside, 'year'))
  symlinkSync('a.txt', join(inside, 'same.txt'))
  symlinkSync('nowhere', join(inside, 'dangling'))
  symlinkSync('loop', join(inside, 'loop'))
  symlinkSync('content', join(folder, 'link'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a file within a folder', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['./a.txt', 'a.txt'],
    ['2019/../a.txt', 'a.txt'],
    ['2019/b..c.txt', '2019/b..c.txt'],
    ['..d/e.txt', '..d/e.txt'],
    ['same.txt', 'a.txt'],
    ['year/b..c.txt', '2019/b..c.txt'],
  ])('%s is %s', (name, file) => {
    expect(findInside(inside, name)).toMatchObject({ kind: 'file', path: join(inside, file) })
  })

  test('has its size', () => {
    expect(findInside(inside, '2019/b..c.txt')).toMatchObject({ size: 2 })
  })

  test('is found by way of a link to the folder, and of a relative path', () => {
    const found = findInside(inside, 'a.txt')
    expect(findInside(join(folder, 'link'), 'a.txt')).toEqual(found)
    expect(findInside(relative('.', inside), 'a.txt')).toEqual(found)
  })
})

test.each([
  '../secret.txt',
  '2019/../../secret.txt',
  '../content-secret/a.txt',
  '../nowhere.txt',
  '..',
  '.',
  '',
  '/etc/hostname',
  'out.txt',
  'out-by-another.txt',
  'up/secret.txt',
  'up',
])('%j leads out of the folder', (name) => {
  expect(findInside(inside, name)).toEqual({ kind: 'outside' })
})

test('an absolute path leads out, even if it names a file within: other machines have another', () => {
  expect(findInside(inside, join(inside, 'a.txt'))).toEqual({ kind: 'outside' })
})

test.each([
  'nowhere.txt',
  'a.txt/b',
  'dangling',
  'loop',
  '%2e%2e/secret.txt',
  '..\\secret.txt',
  'a.txt\0',
  'n'.repeat(5000),
])('there is no file %j', (name) => {
  expect(findInside(inside, name)).toEqual({ kind: 'missing' })
})

test('a folder is no file, nor is a socket or a device, which might never end', async () => {
  const server = createServer().listen(join(inside, 'socket'))
  await once(server, 'listening')
  expect(findInside(inside, 'socket')).toEqual({ kind: 'other' })
  server.close()
  expect(findInside(inside, '2019')).toEqual({ kind: 'other' })
  expect(findInside(inside, 'year/')).toEqual({ kind: 'other' })
  expect(findInside('/dev', 'zero')).toEqual({ kind: 'other' })
})

test('nothing is in a folder that is not there', () => {
  expect(findInside(join(folder, 'nowhere'), 'a.txt')).toEqual({ kind: 'missing' })
})
