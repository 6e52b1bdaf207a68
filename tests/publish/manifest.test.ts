import { expect, test } from 'vitest'
import { manifestOf, readManifest } from '../../src/publish/manifest.ts'

const answers = { redirects: [], gone: ['/news/2017/02/doe/'], charsets: {} } as const
const base = { url: 'https://example.org/archive/', path: '/archive/' }
const files = [
  { path: '404.html', size: 0, sha256: 'e3b0' },
  { path: 'news/index.html', size: 3, sha256: 'ba78' },
]

test('the manifest lists each file with its size and SHA-256, and what answers else', () => {
  const text = manifestOf(files, { base, answers })
  expect(readManifest(text)).toEqual({ files, base: base.url, ...answers })
})

test('the manifest has a file a line, so that two can be compared', () => {
  const lines = manifestOf(files, { base, answers }).split('\n')
  expect(lines).toContain('{"path":"404.html","size":0,"sha256":"e3b0"},')
})
