import { hash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite, type Built } from '../../src/build/build.ts'
import type { BuildOptions } from '../../src/build/options.ts'
import { filesOf } from '../../src/output/inventory.ts'
import { readManifest } from '../../src/publish/manifest.ts'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'

const capture = 'Textremoved as captured.'
const sha256 = hash('sha256', capture)
const captured = `provenance: { file: sources/x.txt, sha256: "${sha256}", encoding: utf-8, importer: "1", article_sha256: "${sha256}" }`

/** An article whose text is a word that stands in no other. */
function article(slug: string, fields: string, date = '2019-09-09'): Record<string, string> {
  const file = `articles/2019/${date}-${slug}.md`
  return {
    [file]: `---\ntitle: The ${slug}\ndate: ${date}\nslug: ${slug}\n${fields}\n---\n\nText${slug} came.\n`,
  }
}

const files = {
  ...article('plain', 'section: news'),
  ...article('draft', 'draft: true'),
  ...article('waiting', 'publish_at: 2019-10-01'),
  ...article('expired', 'expires_at: 2019-09-20'),
  ...article('expiring', 'expires_at: 2019-09-21'),
  ...article('pinned', 'pinned: true', '2019-01-01'),
  ...article(
    'withdrawn',
    'status: withdrawn\nstatus_date: 2019-09-12\nstatus_reason: Wrongly sent.',
  ),
  ...article(
    'removed',
    `summary: Textremoved in short.\nstatus: removed\nstatus_date: 2019-09-12\nstatus_reason: A court said so.\n${captured}`,
  ),
  ...article(
    'moved',
    'aliases: [/html1/report/1709/123-1.htm, /old, /news/2018/01/moved/]\nupdates: [{ date: 2019-09-11, kind: correction, note: "Two, not three." }, { date: 2019-09-15, kind: minor, note: "A comma." }]',
  ),
  'sources/x.txt': capture,
}

let content: ContentFolder
const out = (name: string): string => join(content.path, name)

async function build(output: string, own: Partial<BuildOptions> = {}): Promise<Built> {
  return buildSite({
    root: process.cwd(),
    content: content.path,
    output: out(output),
    base: null,
    day: '2019-09-20',
    drafts: false,
    ...own,
  })
}

function page(path: string, output = 'site'): string {
  return readFileSync(join(out(output), path, 'index.html'), 'utf8')
}

/** The files of the built site that hold a text. */
function holding(text: string): readonly string[] {
  return globSync('**/*.*', { cwd: out('site') }).filter((file) =>
    readFileSync(join(out('site'), file)).includes(text),
  )
}

beforeAll(async () => {
  content = contentFolder(files)
  await build('site')
  await build('preview', { drafts: true, waiting: true })
})

afterAll(() => {
  content[Symbol.dispose]()
})

describe('a site as of a day', () => {
  test.each(['draft', 'waiting'])('has nothing of an article that is a %s one', (slug) => {
    expect(existsSync(join(out('site'), 'news/2019/09', slug))).toBe(false)
    expect(holding(`Text${slug}`)).toEqual([])
  })

  test('shows an article until the day on which it expires', () => {
    expect(page('news/2019/09/expiring')).toContain('Textexpiring')
  })

  test('leaves a notice of an article that has expired, and no text', () => {
    expect(page('news/2019/09/expired')).toContain('The expired')
    expect(holding('Textexpired')).toEqual([])
  })

  test('leads with the pinned article', () => {
    const home = page('.')
    expect(home.indexOf('The pinned')).toBeGreaterThan(0)
    expect(home.indexOf('The pinned')).toBeLessThan(home.indexOf('The plain'))
  })

  test('keeps the text of a withdrawn article under a notice, and out of lists', () => {
    const source = page('news/2019/09/withdrawn')
    expect(source).toContain('Textwithdrawn')
    expect(source).toContain('Wrongly sent.')
    expect(source).toContain('noindex')
    expect(page('news')).not.toContain('The withdrawn')
    expect(page('withdrawn')).toContain('The withdrawn')
  })

  test('has neither the text of a removed article nor its capture in any file', () => {
    expect(page('news/2019/09/removed')).toContain('A court said so.')
    expect(page('withdrawn')).toContain('The removed')
    expect(holding('Textremoved')).toEqual([])
    expect(existsSync(join(out('site'), `sources/${sha256}.txt`))).toBe(false)
  })

  test('lists corrections, and no minor update', () => {
    expect(page('corrections')).toContain('Two, not three.')
    expect(page('corrections')).not.toContain('A comma.')
  })

  test.each(['html1/report/1709/123-1.htm', 'old/index.html', 'news/2018/01/moved/index.html'])(
    'leads on from the alias %s',
    (file) => {
      const source = readFileSync(join(out('site'), file), 'utf8')
      expect(source).toContain('content="0; url=/news/2019/09/moved/"')
      expect(source).toContain('rel="canonical" href="/news/2019/09/moved/"')
      expect(source).toContain('<a href="/news/2019/09/moved/">')
    },
  )

  test('shows drafts, marked, when it is asked to', () => {
    expect(page('news/2019/09/draft', 'preview')).toContain('Draft')
    expect(page('news/2019/09/waiting', 'preview')).toContain('Textwaiting')
  })
})

describe('an address that was promised', () => {
  test('stays, or the build fails with the line to add, and changes nothing', async () => {
    const before = page('.')
    content.write({ 'permalinks.lock': '/news/2018/02/plain/ 2019/2019-09-09-plain.md\n' })
    await expect(build('site')).rejects.toThrow(
      'add  aliases: [/news/2018/02/plain/]  or restore its date and slug',
    )
    expect(page('.')).toBe(before)
    content.write({ 'permalinks.lock': '/news/2019/09/removed/ 2019/2019-09-09-removed.md\n' })
    await expect(build('site')).resolves.toBeDefined()
  })

  test('is never taken by an alias', async () => {
    content.write(article('greedy', 'aliases: [/about/]'))
    await expect(build('site')).rejects.toThrow(
      /2019-09-09-greedy\.md:1:1 The address \/about\/ is that of content\/pages\/about\.md too\.\n {2}fix: delete the alias$/,
    )
  })
})

function infoPage(title: string): string {
  return `---\ntitle: ${title}\ndescription: x\n---\n\nText of the team.\n`
}

test.each(['site', 'new'])(
  'a page that is named like a list is refused before anything is made, into the folder %s',
  async (output) => {
    using taken = contentFolder({
      ...article('plain', ''),
      // So that it need not keep the addresses of what stands there.
      'permalinks.lock': '',
      'pages/about.md': infoPage('About'),
      'pages/contact.md': infoPage('Contact'),
      'pages/news.md': infoPage('Our page'),
    })
    const before = filesOf(out(output))
    await expect(build(output, { content: taken.path })).rejects.toThrow(
      /pages\/news\.md:1:1 The address \/news\/ is that of the list of all news\.\n {2}fix: rename the file, as in {2}our-news\.md$/,
    )
    expect(filesOf(out(output))).toEqual(before)
    expect(existsSync(`${out(output)}.building`)).toBe(false)
    rmSync(join(taken.path, 'pages'), { recursive: true })
    await build(output, { content: taken.path })
    expect(page('news', output)).toContain('The plain')
  },
)

test('a file that a host needs is published as it is, build after build', async () => {
  using hosted = contentFolder({
    ...article('plain', ''),
    'static/CNAME': 'news.example.org\n',
    'static/proof.html': 'google-site-verification: proof.html',
  })
  for (const day of ['2026-11-28', '2026-11-29'] as const) {
    await build('hosted', { content: hosted.path, day })
    expect(readFileSync(join(out('hosted'), 'CNAME'), 'utf8')).toBe('news.example.org\n')
  }
  const manifest = readManifest(readFileSync(join(out('hosted'), 'manifest.json'), 'utf8'))
  expect(manifest?.as_is).toEqual(['CNAME', 'proof.html'])
})
