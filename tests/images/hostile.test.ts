import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPicture } from '../../src/images/find-picture.ts'
import { writeFiles } from '../support/published.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-pictures-'))
  writeFiles(folder, { 'private.jpg': 'private', 'articles/ferry.jpg': 'a ferry' })
  symlinkSync(join(folder, 'private.jpg'), join(folder, 'articles/link.jpg'))
  symlinkSync(folder, join(folder, 'articles/up'))
  symlinkSync(join(folder, 'articles/ferry.jpg'), join(folder, 'articles/same.jpg'))
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each(['ferry.jpg', './ferry.jpg', 'same.jpg'])('%s stands beside the article', (src) => {
  expect(findPicture(src, join(folder, 'articles'))).toHaveProperty('path')
})

test.each([
  ['../private.jpg', 'image-elsewhere'],
  ['link.jpg', 'image-elsewhere'],
  ['up/private.jpg', 'image-elsewhere'],
  ['x/../../private.jpg', 'image-elsewhere'],
  ['/etc/hostname', 'image-elsewhere'],
  ['file:///etc/hostname', 'image-elsewhere'],
  ['ferry.jpg\0.png', 'image-missing'],
  [`${'n'.repeat(4000)}.jpg`, 'image-missing'],
  ['', 'image-elsewhere'],
])('%j is refused as %s', (src, code) => {
  expect(findPicture(src, join(folder, 'articles'))).toMatchObject({ code })
})
