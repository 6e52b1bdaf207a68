import { globSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/build/build.ts'
import { Studio } from '../../src/dev/studio.ts'
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
    expect(await studio.answer('/pagefind/pagefind.js')).toMatchObject({ status: 200, type: '.js' })
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
