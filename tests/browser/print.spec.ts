import type { Server } from 'node:http'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import { publish, type Published } from '../support/published.ts'

let published: Published
let server: Server
let base: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const port = await freePort()
  base = `http://localhost:${port}/`
  const portrait = sharp({ create: { width: 90, height: 400, channels: 3, background: 'red' } })
  published = await publish(
    {
      'articles/2021/portrait.png': await portrait.resize(900, 4000).png().toBuffer(),
      'articles/2021/paper.md': `---
title: On paper
date: 2021-05-01
slug: paper
updates: [{ date: 2021-06-01, kind: correction, note: Wrong. }]
---

A [link](https://example.org/).

![A portrait](portrait.png)

> A quotation.

\`\`\`
code
\`\`\`
`,
    },
    base,
  )
  server = await serveSite({ ...published, folder: published.site, port })
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  published.remove()
})

test('on paper all colours are of the light set, whatever the screen shows', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto(`${base}news/2021/05/paper/#p1`)
  const colours = await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll('html, body, .byline, .notice, .text *, .cite *')].flatMap((element) => {
      const { color, backgroundColor, borderTopColor, colorScheme } = getComputedStyle(element)
      return [colorScheme, 'ink ' + color, 'ground ' + backgroundColor, 'ink ' + borderTopColor]
    })`)
  expect([...new Set(colours)].toSorted()).toEqual([
    'ground rgb(238, 243, 166)',
    'ground rgb(242, 245, 243)',
    'ground rgb(255, 255, 255)',
    'ground rgba(0, 0, 0, 0)',
    'ink rgb(0, 0, 0)',
    'ink rgb(206, 206, 206)',
    'ink rgb(51, 51, 51)',
    'light',
  ])
})

test('a picture is no higher than a page of paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${base}news/2021/05/paper/`)
  const box = await page.getByRole('img', { name: 'A portrait' }).boundingBox()
  expect(box?.height).toBeLessThan(940)
})

for (const [path, pages] of [
  ['', 1],
  ['search/?q=quotation', 1],
  ['news/2021/05/paper/', 3],
] as const) {
  test(`no page is left blank: /${path} takes ${pages}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 2000 })
    await page.goto(base + path, { waitUntil: 'networkidle' })
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(pages)
  })
}
