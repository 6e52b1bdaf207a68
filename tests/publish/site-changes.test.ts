import { expect, test } from 'vitest'
import { pagesAmong, siteChanges, type Pages } from '../../src/publish/site-changes.ts'

const leading = (to: string): string =>
  `<meta http-equiv="refresh" content="0; url=/newsroom${to}" />`

function pagesOf(files: Readonly<Record<string, string>>): Pages {
  return pagesAmong(Object.keys(files), (file) => files[file] ?? '')
}

test('names what is added, changed, removed and redirected, by address', () => {
  const before = pagesOf({
    'index.html': 'home',
    'same/index.html': '<link href="/assets/site.0123456789.css">',
    'changed/index.html': 'old',
    'removed/index.html': 'old',
    'moved/index.html': 'old',
    'led/index.html': leading('/to/'),
    'feed.xml': 'old',
  })
  const after = pagesOf({
    'index.html': 'home',
    'same/index.html': '<link href="/assets/site.abcdef0123.css">',
    'changed/index.html': 'new',
    'added/index.html': 'new',
    'moved/index.html': leading('/added/'),
    'led/index.html': leading('/to/'),
    'html1/old.htm': leading('/added/'),
    'feed.xml': 'new',
  })
  const redirects = [
    { from: '/moved/', to: '/added/' },
    { from: '/moved', to: '/added/' },
    { from: '/led/', to: '/to/' },
    { from: '/html1/old.htm', to: '/added/' },
  ] as const
  const changes = siteChanges(before, after, redirects)
  expect(changes).toEqual({
    added: ['/added/'],
    changed: ['/changed/'],
    removed: ['/removed/'],
    redirected: [redirects[0], redirects[3]],
  })
})

test('everything is added to a site that was never built', () => {
  expect(siteChanges(new Map(), pagesOf({ 'index.html': 'home' }), [])).toEqual({
    added: ['/'],
    changed: [],
    removed: [],
    redirected: [],
  })
})
