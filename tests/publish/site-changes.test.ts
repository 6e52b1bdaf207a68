import { join } from 'node:path'
import { expect, test } from 'vitest'
import { siteChanges } from '../../src/publish/site-changes.ts'
import { contentFolder } from '../support/content-folder.ts'

const leading = (to: string): string =>
  `<meta http-equiv="refresh" content="0; url=/newsroom${to}" />`

test('names what is added, changed, removed and redirected, by address', () => {
  using folder = contentFolder({
    'a/index.html': 'home',
    'a/same/index.html': '<link href="/assets/site.0123456789.css">',
    'a/changed/index.html': 'old',
    'a/removed/index.html': 'old',
    'a/moved/index.html': 'old',
    'a/led/index.html': leading('/to/'),
    'a/feed.xml': 'old',
    'b/index.html': 'home',
    'b/same/index.html': '<link href="/assets/site.abcdef0123.css">',
    'b/changed/index.html': 'new',
    'b/added/index.html': 'new',
    'b/moved/index.html': leading('/added/'),
    'b/led/index.html': leading('/to/'),
    'b/html1/old.htm': leading('/added/'),
    'b/feed.xml': 'new',
  })
  const redirects = [
    { from: '/moved/', to: '/added/' },
    { from: '/moved', to: '/added/' },
    { from: '/led/', to: '/to/' },
    { from: '/html1/old.htm', to: '/added/' },
  ] as const
  const changes = siteChanges(join(folder.path, 'a'), join(folder.path, 'b'), redirects)
  expect(changes).toEqual({
    added: ['/added/'],
    changed: ['/changed/'],
    removed: ['/removed/'],
    redirected: [redirects[0], redirects[3]],
  })
})

test('everything is added to a site that was never built', () => {
  using folder = contentFolder({ 'b/index.html': 'home' })
  expect(siteChanges(join(folder.path, 'a'), join(folder.path, 'b'), [])).toEqual({
    added: ['/'],
    changed: [],
    removed: [],
    redirected: [],
  })
})
