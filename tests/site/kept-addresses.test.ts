import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildSite, type Built } from '../../src/build/build.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import { writeFiles } from '../support/published.ts'

let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-kept-'))
  writeFiles(join(folder, 'content'), {
    'articles/2019/ship.md': article('ship', 'A ship', 'aliases: [/old-ship/]\n'),
    'articles/2019/boat.md': article('boat', 'A boat'),
  })
})

afterEach(() => rmSync(folder, { recursive: true }))

function article(slug: string, title: string, fields = ''): string {
  return `---\ntitle: ${title}\ndate: 2019-09-09\nslug: ${slug}\n${fields}---\n\n${title} came.\n`
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'content/articles/2019', name), text)
}

function build({ drafts = false } = {}): Promise<Built> {
  const [content, output] = [join(folder, 'content'), join(folder, '_site')]
  return buildSite({ root: process.cwd(), content, output, base: null, day: '2026-01-01', drafts })
}

describe('where no account of addresses is kept, a build holds the site against the folder that it replaces', () => {
  test('a slug that was changed is named, with the line that keeps the address', async () => {
    await build()
    write('boat.md', article('barge', 'A boat'))
    await expect(build()).rejects.toThrow(
      'boat.md:1:1 It was published at /news/2019/09/boat/ and stands at /news/2019/09/barge/ now.\n' +
        '  fix: add  aliases: [/news/2019/09/boat/]  or restore its date and slug; if ',
    )
    write('boat.md', article('barge', 'A boat', 'aliases: [/news/2019/09/boat/]\n'))
    expect((await build()).answers.redirects).toContainEqual({
      from: '/news/2019/09/boat/',
      to: '/news/2019/09/barge/',
    })
  })

  test('an article and a former address that are gone are named', async () => {
    await build()
    write('ship.md', article('ship', 'A ship'))
    rmSync(join(folder, 'content/articles/2019/boat.md'))
    const failure = await build().catch(String)
    expect(failure).toContain('/news/2019/09/boat/ was published, and nothing answers there now.')
    expect(failure).toContain('/old-ship/ was published, and nothing answers there now.')
  })

  test('drafts are promised to nobody', async () => {
    write('raft.md', article('raft', 'A raft', 'draft: true\n'))
    expect((await build({ drafts: true })).summary.articles).toBe(3)
    rmSync(join(folder, 'content/articles/2019/raft.md'))
    expect((await build()).summary.articles).toBe(2)
  })
})

describe('npm run build --against URL', () => {
  const files = ['boat', 'ship'].map((slug) => {
    return { path: `news/2019/09/${slug}/index.html`, size: 1, sha256: '' }
  })
  let live: string
  let server: Server
  let port: number

  beforeAll(async () => {
    live = mkdtempSync(join(tmpdir(), 'newsroom-live-'))
    port = await freePort()
    const answers = { redirects: [], gone: [], charsets: {} }
    server = await serveSite({ folder: live, base: { path: '/' }, answers, port })
  })

  afterAll(() => {
    server.close()
    server.closeAllConnections()
    rmSync(live, { recursive: true })
  })

  function buildAgainst(manifest?: string): Promise<{ code: number; stderr: string }> {
    const file = join(live, 'manifest.json')
    if (manifest === undefined) rmSync(file, { force: true })
    else writeFileSync(file, manifest)
    const places = ['--content', join(folder, 'content'), '--output', join(folder, '_site')]
    const url = `http://localhost:${port}/`
    const args = ['scripts/build.ts', ...places, '--quiet', '--against', url]
    return new Promise((resolve) => {
      execFile(process.execPath, args, (error, _stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stderr })
      })
    })
  }

  test('names each address that would answer no more', async () => {
    write('boat.md', article('barge', 'A boat'))
    const manifest = { base: 'https://x.org/', files, redirects: [], gone: [], charsets: {} }
    const { code, stderr } = await buildAgainst(JSON.stringify(manifest))
    expect(code).toBe(1)
    expect(stderr).toContain('It was published at /news/2019/09/boat/')
  })

  test('finds nothing to hold it against before the first publication', async () => {
    expect(await buildAgainst()).toEqual({
      code: 0,
      stderr: `There is no http://localhost:${port}/manifest.json: nothing was published there before.\n`,
    })
  })

  test('stops at what cannot be read', async () => {
    const { code, stderr } = await buildAgainst('<!doctype html>')
    expect(code).toBe(1)
    expect(stderr).toContain('fix: try again when the site answers, or build without  --against')
  })
})
