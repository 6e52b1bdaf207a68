import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../../src/publish/serve.ts'
import { manifestOf } from '../../src/publish/manifest.ts'
import { filesOf } from '../../src/output/inventory.ts'
import { closeJournal, stagedFile, stagingOf } from '../../src/output/journal.ts'
import { freePort, hasNginx, startNginx } from '../support/nginx.ts'
import { sha256Of, type Published } from '../support/published.ts'
import { publishRoosterSite } from '../support/rooster-site.ts'

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

let published: Published
let copy: string

beforeAll(async () => {
  published = await publishRoosterSite('https://x.org/archive/')
  copy = mkdtempSync(join(tmpdir(), 'newsroom-verify-'))
})

afterAll(() => {
  published.remove()
  rmSync(copy, { recursive: true })
})

function run(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/verify.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

/** A copy of the site, to be spoilt. */
function fresh(): string {
  rmSync(copy, { recursive: true })
  cpSync(published.site, copy, { recursive: true })
  return copy
}

/** Lists what is there now, as somebody would who publishes something by hand. */
function listAgain(): void {
  const paths = filesOf(copy).filter((file) => file !== 'manifest.json')
  const files = paths.toSorted().map((path) => {
    const bytes = readFileSync(join(copy, path))
    return { path, size: bytes.length, sha256: sha256Of(bytes) }
  })
  writeFileSync(join(copy, 'manifest.json'), manifestOf(files, published))
}

test('a folder that is as it was built has no fault', async () => {
  const { code, stdout, stderr } = await run(published.site)
  expect(stdout).toMatch(/: \d+ files, 0 other addresses, no faults\n$/)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

const page = 'news/2017/02/rooster/index.html'

test('a publication that was cut off is completed first, however the folder is written', async () => {
  fresh()
  mkdirSync(dirname(stagedFile(copy, page)), { recursive: true })
  renameSync(join(copy, page), stagedFile(copy, page))
  closeJournal(copy, { place: [page], remove: [] })
  const { code, stdout } = await run(`${copy}/`)
  expect(stdout).toMatch(/no faults\n$/)
  expect(code).toBe(0)
  expect(existsSync(stagingOf(copy))).toBe(false)
})

test.each<[name: string, spoil: () => void | Promise<void>, line: RegExp]>([
  [
    'a changed file',
    () => appendFileSync(join(copy, page), ' '),
    /^\/news\/2017\/02\/rooster\/ {2}changed: its \d+ bytes are not the \d+ of [0-9a-f]{64}\.$/m,
  ],
  [
    'a missing file',
    () => unlinkSync(join(copy, 'feed.xml')),
    /^\/feed\.xml {2}missing: there is nothing; \d+ bytes were\.$/m,
  ],
  [
    'a file too many',
    () => writeFileSync(join(copy, 'shell.html'), ''),
    /^\/shell\.html {2}extra: the manifest does not list it\.$/m,
  ],
  [
    'a link that leads nowhere',
    () => {
      appendFileSync(join(copy, page), '<a href="/archive/nowhere/">')
      listAgain()
    },
    /^\/news\/2017\/02\/rooster\/ {2}broken-link: \/archive\/nowhere\/ leads nowhere\.$/m,
  ],
  [
    'a page without its policy',
    () => {
      const text = readFileSync(join(copy, page), 'utf8')
      writeFileSync(join(copy, page), text.replace('script-src &#39;self&#39;', 'script-src *'))
      listAgain()
    },
    /^\/news\/2017\/02\/rooster\/ {2}wrong-header: the page lacks its policy\.$/m,
  ],
  [
    'an address of the sitemap that is no page',
    () => {
      const path = join(copy, 'sitemap.xml')
      const text = readFileSync(path, 'utf8')
      writeFileSync(path, text.replace('/rooster/', '/hen/'))
      listAgain()
    },
    /^\/sitemap\.xml {2}sitemap: https:\/\/x\.org\/archive\/news\/2017\/02\/hen\/ is no page of the site\.$/m,
  ],
  [
    'a removed article among the heads of search',
    () => {
      const heads = JSON.stringify([['/news/2017/02/doe/', 'Doe']])
      writeFileSync(join(copy, 'assets/heads.0123456789.json'), heads)
      listAgain()
    },
    /^\/assets\/heads\.0123456789\.json {2}removed: it still lists \/news\/2017\/02\/doe\/, whose article was removed\.$/m,
  ],
  [
    'a removed article in a search index',
    () => {
      const entry = gzipSync('pagefind_dcd{"url":"/archive/news/2017/02/doe/"}')
      mkdirSync(join(copy, 'pagefind/0a/fragment'), { recursive: true })
      writeFileSync(join(copy, 'pagefind/0a/fragment/en_x.pf_fragment'), entry)
      listAgain()
    },
    /^\/pagefind\/0a\/fragment\/en_x\.pf_fragment {2}removed: it still lists \/news\/2017\/02\/doe\/, whose article was removed\.$/m,
  ],
])('%s is found', async (_name, spoil, line) => {
  fresh()
  await spoil()
  const { code, stdout } = await run(copy)
  expect(stdout).toMatch(line)
  expect(code).toBe(1)
})

describe('a live site', () => {
  let server: Server
  let address: string

  beforeAll(async () => {
    const port = await freePort()
    const { site: folder, answers } = published
    server = await serveSite({ folder, base: { path: '/archive/' }, answers, port })
    address = `http://localhost:${port}/archive/`
  })

  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  test('has no fault as npm start serves it', async () => {
    const { code, stdout } = await run(address, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ target: address, host: 'nginx', faults: [] })
    expect(code).toBe(0)
  })

  test('that changed is found against a manifest that is trusted', async () => {
    fresh()
    appendFileSync(join(copy, page), ' ')
    listAgain()
    const manifest = join(copy, 'manifest.json')
    const { code, stdout } = await run(address, '--manifest', manifest)
    expect(stdout).toMatch(/^\/news\/2017\/02\/rooster\/ {2}changed:/m)
    expect(code).toBe(1)
  })

  test.skipIf(!hasNginx())('has no fault as nginx serves it', async () => {
    const nginx = await startNginx(published.site, '/archive/')
    const { stdout } = await run(`${nginx.origin}/archive/`)
    await nginx.stop()
    expect(stdout).toMatch(/no faults\n$/)
  })

  test('on a host of plain files is held to what such a host can do', async () => {
    const plain = express().use('/archive/', express.static(published.site))
    const port = await freePort()
    const plainServer = plain.listen(port, 'localhost')
    const url = `http://localhost:${port}/archive/`
    const asPages = await run(url, '--host', 'github-pages')
    const asNginx = await run(url)
    plainServer.close()
    plainServer.closeAllConnections()
    expect(asPages.stdout).toMatch(/no faults\n$/)
    expect(asNginx.stdout).toMatch(
      /^\/ {2}wrong-header: it lacks X-Content-Type-Options: nosniff$/m,
    )
    expect(asNginx.stdout).toMatch(/^\/old-rooster\/ {2}wrong-status: it answers 200 , not 301/m)
    expect(asNginx.stdout).toMatch(
      /^\/news\/2017\/02\/doe\/ {2}wrong-status: it answers 200, not 410/m,
    )
  })
})

test.each([
  [[], 'Say which one folder or address to verify'],
  [['_site', '--host', 'heroku'], '"heroku" is no host.'],
  [['https://'], '"https://" is not a web address.'],
])('called with %j it says what to type', async (args, message) => {
  const { code, stderr } = await run(...args)
  expect(stderr).toContain(message)
  expect(code).toBe(2)
})

test.each(['tests', 'http://localhost:1/'])(
  '%s, which has no manifest, has a fault',
  async (name) => {
    const { code, stderr } = await run(name)
    expect(stderr).toContain(
      `${name} has no manifest that can be read.\n  fix: build the site first`,
    )
    expect(code).toBe(1)
  },
)
