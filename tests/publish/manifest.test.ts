import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeManifest } from '../../src/publish/manifest.ts'
import { writeFiles } from '../support/published.ts'

test('the manifest lists each file with its size and SHA-256, by path, and what answers else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-manifest-'))
  writeFiles(folder, { 'news/index.html': 'abc', '404.html': '' })
  const answers = { redirects: [], gone: ['/news/2017/02/doe/'], charsets: {} } as const
  const base = { url: 'https://example.org/archive/', path: '/archive/' }
  writeManifest(folder, ['news/index.html', '404.html'], { base, answers })
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual({
    files: [
      {
        path: '404.html',
        size: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
      {
        path: 'news/index.html',
        size: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    ],
    base: base.url,
    ...answers,
  })
  rmSync(folder, { recursive: true })
})
