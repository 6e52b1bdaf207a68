import { globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/build/build.ts'
import { Studio } from '../../src/dev/studio.ts'
import type { Catalogue, FinderFiles } from '../../src/search/catalogue.ts'
import { provenance, sha256Of } from '../support/published.ts'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'

const good = '---\ntitle: Mail\ndate: 2019-09-09\ntopics: [Philately]\n---\n\nLiu Aili came.\n'
const files = {
  'articles/a.md': good,
  'articles/b.md': '---\ntitle: Soon\ndate: 2019-09-10\ndraft: true\n---\n\nNot yet.\n',
  'articles/c.md':
    '---\ntitle: Old\ndate: 2018-09-10\nstatus: removed\nstatus_date: 2019-01-01\nstatus_reason: R.\naliases: [/old/]\n---\n\nGone.\n',
}
const inputs = { root: process.cwd(), base: null, day: '2019-10-01' } as const

let content: ContentFolder
let studio: Studio

beforeAll(async () => {
  content = contentFolder(files)
  const cache = join(content.path, 'cache')
  mkdirSync(cache)
  studio = await Studio.open({ ...inputs, content: content.path, cache })
  await studio.read()
})

afterAll(() => {
  content[Symbol.dispose]()
})

describe('the site while it is edited', () => {
  test('has every page of the built site, to the byte', async () => {
    const output = join(content.path, 'site')
    await buildSite({
      ...inputs,
      content: content.path,
      output,
      drafts: true,
      waiting: true,
    })
    const built = globSync('**/*.{html,xml,json,css}', { cwd: output }).filter(
      (file) => !/^(old|pagefind|manifest)\b/.test(file),
    )
    expect(built.length).toBeGreaterThan(20)
    for (const file of built) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`
      const { body } = await studio.answer(path)
      expect(Buffer.from(body).toString(), path).toBe(readFileSync(join(output, file), 'utf8'))
    }
  })

  test('shows drafts, marked', async () => {
    const { body } = await studio.answer('/news/2019/09/soon/')
    expect(body).toContain('<b>Draft.</b> Not published.')
    expect((await studio.answer('/news/')).body).toContain('<b>Draft</b>')
  })

  test('leads on from an alias, and knows what is not there', async () => {
    expect(await studio.answer('/old/')).toMatchObject({ status: 301, body: '/news/2018/09/old/' })
    expect(await studio.answer('/nowhere/')).toMatchObject({ status: 404, type: 'html' })
    expect(await studio.answer('/pagefind/../../a.md')).toMatchObject({ status: 404 })
  })

  test('can be searched once it is indexed', async () => {
    await studio.index()
    const named = await studio.answer('/search/files.json')
    const { catalogue }: FinderFiles = JSON.parse(Buffer.from(named.body).toString())
    const { stretches }: Catalogue = JSON.parse(
      Buffer.from((await studio.answer(catalogue)).body).toString(),
    )
    const entry = `/pagefind/${stretches[0]?.version}/pagefind-entry.json`
    expect(await studio.answer(entry)).toMatchObject({ status: 200, type: '.json' })
  })

  test('says what is wrong in place of each page, until it is mended', async () => {
    content.write({ 'articles/a.md': good.replace('2019-09-09', '2019-02-30') })
    const mistakes = await studio.read([join(content.path, 'articles/a.md')])
    expect(mistakes.map(({ code }) => code)).toEqual(['invalid-date'])
    const { status, body } = await studio.answer('/about/')
    expect(status).toBe(500)
    expect(body).toContain('<h1>One mistake in the content</h1>')
    expect(body).toContain('write it as  date: 2019-02-28')

    content.write({ 'articles/a.md': good.replace('Mail', 'Mail again') })
    expect(await studio.read([join(content.path, 'articles/a.md')])).toEqual([])
    expect((await studio.answer('/')).body).toContain('Mail again')
  })
})

describe('files of the site while it is edited', () => {
  const capture = Buffer.from('A capture.')
  const secret = Buffer.from('A secret of the machine.')
  let own: ContentFolder
  let shown: Studio

  function madeFrom(file: string, bytes: Uint8Array, slug: string): string {
    return `---\ntitle: ${slug}\ndate: 2019-09-09\nslug: ${slug}\n${provenance(file, bytes)}---\n\nIt came ${slug}.\n`
  }

  beforeAll(async () => {
    own = contentFolder({
      'secret.txt': secret,
      'content/sources/x.txt': capture,
      'content/static/CNAME': 'news.example.org\n',
      'content/static/proof of search.html': 'yes',
      'content/static/.well-known/security.txt': 'Contact',
      'content/static/.DS_Store': '',
      'content/static/shop/index.html': 'The shop',
      'content/articles/right.md': `${madeFrom('sources/x.txt', capture, 'right')}\n![A ferry](ferry.jpg)\n`,
      'content/articles/ferry.jpg': readFileSync('tests/images/ferry.jpg'),
      'content/articles/out.md': madeFrom('../secret.txt', secret, 'out'),
      'content/articles/link.md': madeFrom('sources/link.txt', Buffer.from('link'), 'link'),
      'content/articles/changed.md': madeFrom('sources/x.txt', Buffer.from('other'), 'changed'),
      'content/articles/gone.md': madeFrom('sources/y.txt', Buffer.from('gone'), 'gone'),
    })
    symlinkSync('../../secret.txt', join(own.path, 'content/sources/link.txt'))
    const cache = join(own.path, 'cache')
    mkdirSync(cache)
    shown = await Studio.open({ ...inputs, content: join(own.path, 'content'), cache })
    await shown.read()
  })

  afterAll(() => {
    own[Symbol.dispose]()
  })

  test('are captures as they were imported', async () => {
    const answer = await shown.answer(`/sources/${sha256Of(capture)}.txt`)
    expect(answer).toEqual({ status: 200, type: '.txt', body: capture })
  })

  test.each([
    ['that lies outside of the content', secret],
    ['that is a link out of it', Buffer.from('link')],
    ['that was changed', Buffer.from('other')],
    ['that is gone', Buffer.from('gone')],
  ])('are no capture %s', async (_what, bytes) => {
    const answer = await shown.answer(`/sources/${sha256Of(bytes)}.txt`)
    expect(answer).toMatchObject({ status: 404, type: 'html' })
    expect(answer.body).not.toContain('secret')
  })

  test.each([
    ['/CNAME', '', 'news.example.org\n'],
    ['/proof%20of%20search.html', '.html', 'yes'],
    ['/.well-known/security.txt', '.txt', 'Contact'],
    ['/shop/', '.html', 'The shop'],
    ['/shop/index.html', '.html', 'The shop'],
  ])('are those that a host needs: %s', async (path, type, text) => {
    const answer = await shown.answer(path)
    expect(answer).toMatchObject({ status: 200, type })
    expect(Buffer.from(answer.body).toString()).toBe(text)
  })

  test('are found with and without the end of an address, as on the built site', async () => {
    for (const path of ['/shop', '/news', '/about'])
      expect(await shown.answer(path)).toMatchObject({ status: 301, body: `${path}/` })
    expect(await shown.answer('/news/index.html')).toMatchObject({ status: 200, type: 'html' })
    for (const path of ['/%ff', '/.DS_Store', '/static/CNAME', '/shop/x'])
      expect(await shown.answer(path)).toMatchObject({ status: 404 })
  })

  test('are pictures', async () => {
    const { body } = await shown.answer('/news/2019/09/right/')
    const pictures = String(body).match(/\/images\/[\w-]+\.(avif|webp|jpeg)/g) ?? []
    expect(pictures.length).toBeGreaterThan(2)
    for (const path of pictures)
      expect(await shown.answer(path), path).toMatchObject({ status: 200 })
  })

  test.each([
    '/images/../check.json',
    '/images/%2e%2e/check.json',
    '/pagefind/../program',
    '/pagefind/../../../../../../../../etc/hostname',
    '/sources/../newsroom.yaml',
    '/assets/../package.json',
  ])('are not elsewhere: %s', async (path) => {
    expect(await shown.answer(path)).toMatchObject({ status: 404 })
  })
})
