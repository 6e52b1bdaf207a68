import { readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSite } from '../../src/publish/serve.ts'
import { findChromium } from '../browser/chromium.ts'
import { attacks } from '../hostile/attacks.ts'
import { buildHostileSite, type HostileSite } from '../hostile/hostile-site.ts'
import { visit } from '../hostile/visit.ts'
import { freePort } from '../support/nginx.ts'
import { xmlRoot } from '../support/xml.ts'

let site: HostileSite
let server: Server
let origin: string

beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  site = await buildHostileSite(`${origin}/`)
  server = await serveSite({ ...site, folder: site.site, port })
}, 120_000)

afterAll(() => {
  server.close()
  server.closeAllConnections()
  site.remove()
})

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
}

test('every attack is imported, or refused for a reason', () => {
  expect(site.report.files).toHaveLength(2 * attacks.length)
  const silent = site.report.files.filter(
    ({ status, reasons }) => status === 'refused' && reasons.length === 0,
  )
  expect(silent).toEqual([])
})

test('nothing is written but content and site', () => {
  expect(readdirSync(site.folder).toSorted()).toEqual(['_site', 'content', 'incoming'])
  const names = filesOf(site.site)
  expect(names.filter((name) => /\.\.|[^\w./-]/.test(name))).toEqual([])
  expect(Math.max(...names.map((name) => name.length))).toBeLessThan(150)
})

test('no page holds a word of a file of the machine', () => {
  const telling = filesOf(site.site).filter((name) =>
    readFileSync(join(site.site, name), 'latin1').includes('root:x:0:0'),
  )
  expect(telling).toEqual([])
})

test('every feed is well-formed XML', () => {
  const feeds = filesOf(site.site).filter((name) => name.endsWith('.xml'))
  expect(feeds.length).toBeGreaterThan(5)
  for (const feed of feeds) {
    expect(() => xmlRoot(readFileSync(join(site.site, feed), 'utf8')), feed).not.toThrow()
  }
})

test('no page does harm in a browser, nor do the words of a search', async () => {
  const browser = await chromium.launch(await findChromium())
  const page = await browser.newPage()
  const pages = filesOf(site.site)
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/${name.slice(0, -'index.html'.length)}`)
  const searches = attacks.map(
    (attack) => `/search/?q=${encodeURIComponent(attack.toWellFormed())}`,
  )
  const harm = await visit(page, origin, [...pages, ...searches.filter((url) => url.length < 6000)])
  await browser.close()
  expect(harm).toEqual([])
})
