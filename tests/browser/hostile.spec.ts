import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { attacks } from '../hostile/attacks.ts'
import { buildHostileSite, type HostileSite } from '../hostile/hostile-site.ts'
import { visit } from '../hostile/visit.ts'
import { freePort } from '../support/nginx.ts'

let site: HostileSite
let server: Server
let origin: string

test.describe.configure({ mode: 'serial', timeout: 60_000 })

test.beforeAll(async () => {
  test.setTimeout(120_000) // it imports 800 captures and builds a thousand pages
  const port = await freePort()
  origin = `http://localhost:${port}`
  site = await buildHostileSite(`${origin}/`)
  server = await serveSite({ ...site, folder: site.site, port })
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  site.remove()
})

test('no page of lists, which show every attack as a headline, does harm', async ({ page }) => {
  const count = Math.ceil(site.summary.articles / 20)
  const lists = Array.from({ length: count }, (_, number) =>
    number === 0 ? '/news/' : `/news/page/${number + 1}/`,
  )
  const others = [
    '/',
    '/archive/',
    '/topics/',
    '/names/',
    '/corrections/',
    '/withdrawn/',
    '/about/',
  ]
  expect(await visit(page, origin, [...lists, ...others])).toEqual([])
})

test('no page of an article that shows an attack in each of its fields does harm', async ({
  page,
  request,
}) => {
  const table: { url: string }[] = await (await request.get(`${origin}/archive.json`)).json()
  const paths = table.map(({ url }) => new URL(url).pathname)
  const some = paths.filter((path, number) => path.includes('/hand-') && number % 12 === 0)
  expect(some.length).toBeGreaterThan(10)
  expect(await visit(page, origin, some)).toEqual([])
})

test('no words that are searched for do harm', async ({ page }) => {
  const searches = attacks
    .filter((attack, number) => number % 12 === 0 && attack.length < 1000)
    .map((attack) => `/search/?q=${encodeURIComponent(attack.toWellFormed())}`)
  expect(await visit(page, origin, searches)).toEqual([])
})

test('a headline that turns the direction of a text turns its own alone', async ({ page }) => {
  await page.goto(`${origin}/news/`)
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  expect(await links.count()).toBeGreaterThan(10)
  await expect(links.first()).toHaveCSS('unicode-bidi', 'isolate')
})
