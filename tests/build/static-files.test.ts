import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { staticFiles } from '../../src/build/static-files.ts'
import { contentFolder } from '../support/content-folder.ts'

test('files that a host needs are published at the addresses of their paths', () => {
  using folder = contentFolder({
    'static/CNAME': 'news.example.org\n',
    'static/.well-known/security.txt': 'Contact: mailto:desk@example.org\n',
    'static/.DS_Store': '',
  })
  const files = staticFiles(folder.path)
  expect(files.map(({ url }) => url)).toEqual(['/.well-known/security.txt', '/CNAME'])
  expect(files[1]?.bytes().toString()).toBe('news.example.org\n')
})

test('a link out of the folder is refused', () => {
  using folder = contentFolder({ 'static/CNAME': '' })
  symlinkSync('/etc/hostname', join(folder.path, 'static/proof.html'))
  const [, proof] = staticFiles(folder.path)
  expect(proof?.bytes).toThrow('This is no file, or a link that leads out of the folder.')
})
